package io.aftercare.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the running service says of itself. */
final class OpenApiDocument {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /** One operation; {@code parameters} are of the path and of the method together. */
    record Operation(
            String id,
            String method,
            String path,
            List<JsonNode> parameters,
            @Nullable JsonNode bodySchema,
            JsonNode answerSchema) {
        List<JsonNode> parametersIn(String place) {
            return parameters.stream()
                    .filter(parameter -> parameter.path("in").asText().equals(place))
                    .toList();
        }
    }

    private final JsonNode root;

    private OpenApiDocument(JsonNode root) {
        this.root = root;
    }

    static OpenApiDocument ofRunningService() {
        var text = RestAssured.given()
                .get("/q/openapi?format=JSON")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return of(text);
    }

    /** @param text the document in JSON */
    static OpenApiDocument of(String text) {
        try {
            return new OpenApiDocument(JsonMapper.builder().build().readTree(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        root.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(member -> METHODS.contains(member.getKey()))
                .forEach(member ->
                        operations.add(operation(path.getKey(), path.getValue(), member.getKey(), member.getValue()))));
        return operations;
    }

    /** Operations that a reader cannot use without reading the code. */
    List<String> undocumented() {
        var found = new ArrayList<String>();
        root.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(member -> METHODS.contains(member.getKey()))
                .map(Map.Entry::getValue)
                .filter(operation -> !isDocumented(operation))
                .forEach(operation -> found.add(operation.path("operationId").asText())));
        return found;
    }

    private static boolean isDocumented(JsonNode operation) {
        var described = !operation.path("description").asText().isBlank();
        for (var answer : operation.path("responses").properties()) {
            if (answer.getKey().startsWith("2") && !answer.getKey().equals("204")) {
                // JSON, or the bytes of a file.
                described &= answer.getValue().path("content").properties().stream()
                        .anyMatch(form -> !form.getValue().path("schema").isEmpty());
            }
        }
        return described;
    }

    private Operation operation(String path, JsonNode item, String method, JsonNode operation) {
        var parameters = new ArrayList<JsonNode>();
        item.path("parameters").forEach(parameter -> parameters.add(resolved(parameter)));
        operation.path("parameters").forEach(parameter -> parameters.add(resolved(parameter)));
        var body = operation.at("/requestBody/content/application~1json/schema");
        return new Operation(
                operation.path("operationId").asText(),
                method.toUpperCase(Locale.ROOT),
                path,
                List.copyOf(parameters),
                body.isMissingNode() ? null : resolved(body),
                operation.at("/responses/200/content/application~1json/schema"));
    }

    /** Fields that a schema requires, at any depth, and that an answer does not have. */
    List<String> missing(JsonNode unresolved, JsonNode answer) {
        var schema = resolved(unresolved);
        var missing = new ArrayList<String>();
        schema.path("required").forEach(name -> {
            if (!answer.has(name.asText())) {
                missing.add(name.asText());
            }
        });
        answer.properties().forEach(field -> missing(schema.path("properties").path(field.getKey()), field.getValue())
                .forEach(name -> missing.add(field.getKey() + "." + name)));
        if (answer.isArray()) {
            answer.forEach(item -> missing.addAll(missing(schema.path("items"), item)));
        }
        return missing;
    }

    /** What a {@code $ref} stands for, with the examples beside it; also looks through {@code allOf} of one and {@code anyOf} with null. */
    JsonNode resolved(JsonNode node) {
        if (node.has("$ref")) {
            var target = resolved(root.at(node.path("$ref").asText().substring(1)));
            return node.has("examples") && target instanceof ObjectNode type
                    ? type.deepCopy().set("examples", node.path("examples"))
                    : target;
        }
        for (var wrapper : List.of("allOf", "anyOf", "oneOf")) {
            for (var part : node.path(wrapper)) {
                if (!part.path("type").asText().equals("null")) {
                    return resolved(part);
                }
            }
        }
        return node;
    }

    /** The type of a schema that is not {@code null}: in OpenAPI 3.1 a type may be a list. */
    static String typeOf(JsonNode schema) {
        var type = schema.path("type");
        if (type.isArray()) {
            for (var one : type) {
                if (!one.asText().equals("null")) {
                    return one.asText();
                }
            }
        }
        return type.asText();
    }
}
