package io.aftercare.local.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One OpenAPI document out of those of the services. A schema that two services describe differently keeps its name for
 * the first and gets the service's name in front for the other; the operations that every service has
 * ({@code /v1/operations/{service}/…}) become one path per service.
 */
public final class OpenApiMerge {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SCHEMAS = "#/components/schemas/";

    private final ObjectNode merged = JSON.createObjectNode();
    private final ObjectNode paths;
    private final ObjectNode schemas;
    private final ArrayNode tags;

    private OpenApiMerge() {
        merged.put("openapi", "3.1.0");
        merged.putObject("info")
                .put("title", "Aftercare")
                .put("version", "1")
                .put("description", "After-sales service platform: all resources of all services, by one address.");
        merged.putArray("servers").addObject().put("url", "/");
        merged.putArray("security").addObject().putArray("login");
        tags = merged.putArray("tags");
        paths = merged.putObject("paths");
        var components = merged.putObject("components");
        schemas = components.putObject("schemas");
        var realm = "/auth/realms/aftercare/protocol/openid-connect/";
        var login = components.putObject("securitySchemes").putObject("login").put("type", "oauth2");
        var flow = login.putObject("flows").putObject("authorizationCode");
        flow.put("authorizationUrl", realm + "auth").put("tokenUrl", realm + "token");
        flow.putObject("scopes").put("openid", "who you are");
    }

    /** Writes the merged document of services whose own is at these addresses. */
    public static void write(Map<String, URI> documents, Path target) throws IOException {
        var read = new LinkedHashMap<String, JsonNode>();
        for (var document : documents.entrySet()) {
            try (var body = document.getValue().toURL().openStream()) {
                read.put(document.getKey(), JSON.readTree(body));
            }
        }
        var draft = Files.createTempFile(target.toAbsolutePath().getParent(), "openapi", ".json");
        Files.write(draft, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(merge(read)));
        draft.toFile().setReadable(true, false);
        Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The merged document; services in the order of the map. */
    static ObjectNode merge(Map<String, JsonNode> documents) {
        var merge = new OpenApiMerge();
        documents.forEach(merge::add);
        return merge.merged;
    }

    private void add(String service, JsonNode document) {
        var renamed = new HashMap<String, String>();
        document.at("/components/schemas").properties().forEach(schema -> {
            var known = schemas.get(schema.getKey());
            if (known != null && !known.equals(schema.getValue())) {
                renamed.put(SCHEMAS + schema.getKey(), SCHEMAS + capital(service) + schema.getKey());
            }
        });
        document.at("/components/schemas").properties().forEach(schema -> {
            var name = renamed.getOrDefault(SCHEMAS + schema.getKey(), SCHEMAS + schema.getKey());
            schemas.set(name.substring(SCHEMAS.length()), repointed(schema.getValue(), renamed));
        });
        document.path("paths").properties().stream()
                .filter(path -> path.getKey().startsWith("/v1/"))
                .forEach(path -> paths.set(
                        path.getKey().replace("/{service}/", "/" + service + "/"),
                        path(service, path.getKey(), repointed(path.getValue(), renamed))));
        tags.addObject().put("name", service);
    }

    private static JsonNode path(String service, String path, JsonNode item) {
        var shared = path.contains("/{service}/");
        if (shared) {
            withoutService(item);
        }
        item.properties().forEach(operation -> {
            if (operation.getValue() instanceof ObjectNode node) {
                node.putArray("tags").add(service);
                node.remove("security");
                if (shared) {
                    node.put(
                            "operationId",
                            service + "_" + node.path("operationId").asText());
                    withoutService(node);
                }
            }
        });
        return item;
    }

    private static void withoutService(JsonNode owner) {
        if (owner.get("parameters") instanceof ArrayNode parameters) {
            parameters.removeIf(parameter -> parameter.path("name").asText().equals("service"));
        }
    }

    /** A copy with every {@code $ref} to a renamed schema pointing to its new name. */
    private static JsonNode repointed(JsonNode node, Map<String, String> renamed) {
        return switch (node) {
            case ObjectNode object -> {
                var copy = JSON.createObjectNode();
                object.properties().forEach(field -> copy.set(field.getKey(), repointed(field.getValue(), renamed)));
                yield copy;
            }
            case ArrayNode array -> {
                var copy = JSON.createArrayNode();
                array.forEach(item -> copy.add(repointed(item, renamed)));
                yield copy;
            }
            case TextNode text -> TextNode.valueOf(renamed.getOrDefault(text.textValue(), text.textValue()));
            default -> node;
        };
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
