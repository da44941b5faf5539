package io.aftercare.intake.partner.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aftercare.kit.identity.Roles;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Consumer;

/** The clients of partners in the realm. */
@Singleton
public class PartnerClients {
    /** Says which of our partners a client was made for. */
    private static final String OURS = "aftercare.partner-id";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final KeycloakAdmin keycloak;

    PartnerClients(KeycloakAdmin keycloak) {
        this.keycloak = keycloak;
    }

    /** Disabled, with nothing but client credentials; its tokens name the roles of its service account. */
    public void create(PartnerClient wanted) {
        var session = keycloak.login();
        if (found(session, wanted).isEmpty()) {
            var client = JSON.objectNode()
                    .put("clientId", wanted.clientId())
                    .put("name", wanted.name())
                    .put("description", "Machine client of a partner; client credentials only.")
                    .put("protocol", "openid-connect")
                    .put("enabled", false)
                    .put("publicClient", false)
                    .put("serviceAccountsEnabled", true)
                    .put("standardFlowEnabled", false)
                    .put("implicitFlowEnabled", false)
                    .put("directAccessGrantsEnabled", false)
                    .put("fullScopeAllowed", true);
            client.set(
                    "attributes", JSON.objectNode().put(OURS, wanted.partnerId().toString()));
            session.post("/clients", client);
        }
    }

    /** The audience, the code of the partner and its share of calls; the name, too. */
    public void setClaims(PartnerClient wanted) {
        var session = keycloak.login();
        var client = ours(session, wanted);
        if (!client.path("name").asText().equals(wanted.name())) {
            change(session, client, rest -> rest.put("name", wanted.name()));
        }
        var mappers = "/clients/" + id(client) + "/protocol-mappers/models";
        var known = session.get(mappers);
        put(session, mappers, known, audience());
        put(session, mappers, known, claim("partner", wanted.code(), "String"));
        var share = Integer.toString(wanted.requestsPerSecond());
        put(session, mappers, known, claim("requests_per_second", share, "long"));
    }

    /** The role of a partner for its service account, and no other: not even those that every new account is given. */
    public void grantRole(PartnerClient wanted) {
        var session = keycloak.login();
        var account = session.get("/clients/" + id(ours(session, wanted)) + "/service-account-user");
        var mappings = "/users/" + id(account) + "/role-mappings/realm";
        var others = JSON.arrayNode();
        for (var role : session.get(mappings)) {
            if (!role.path("name").asText().equals(Roles.PARTNER)) {
                others.add(role);
            }
        }
        session.delete(mappings, others);
        session.post(mappings, JSON.arrayNode().add(session.get("/roles/" + Roles.PARTNER)));
    }

    public void setSecret(PartnerClient wanted, String secret) {
        var session = keycloak.login();
        change(session, ours(session, wanted), rest -> rest.put("secret", secret));
    }

    public void enable(PartnerClient wanted, boolean enabled) {
        var session = keycloak.login();
        change(session, ours(session, wanted), rest -> rest.put("enabled", enabled));
    }

    private static void change(KeycloakAdmin.Session session, JsonNode client, Consumer<ObjectNode> change) {
        ObjectNode rest = client.deepCopy();
        change.accept(rest);
        session.put("/clients/" + id(client), rest);
    }

    private static JsonNode ours(KeycloakAdmin.Session session, PartnerClient wanted) {
        return found(session, wanted).orElseThrow(() -> new KeycloakFailure("CLIENT_GONE"));
    }

    private static Optional<JsonNode> found(KeycloakAdmin.Session session, PartnerClient wanted) {
        var clients = session.get("/clients?clientId=" + KeycloakAdmin.encoded(wanted.clientId()));
        if (clients.isEmpty()) {
            return Optional.empty();
        }
        var client = clients.get(0);
        if (!client.path("attributes")
                .path(OURS)
                .asText()
                .equals(wanted.partnerId().toString())) {
            throw new KeycloakFailure("CLIENT_TAKEN");
        }
        return Optional.of(client);
    }

    private static void put(KeycloakAdmin.Session session, String mappers, JsonNode known, ObjectNode wanted) {
        for (var mapper : known) {
            if (mapper.path("name").equals(wanted.path("name"))) {
                session.put(mappers + "/" + id(mapper), wanted.put("id", id(mapper)));
                return;
            }
        }
        session.post(mappers, wanted);
    }

    private static ObjectNode audience() {
        return mapper(
                "audience aftercare",
                "oidc-audience-mapper",
                JSON.objectNode().put("included.custom.audience", "aftercare"));
    }

    private static ObjectNode claim(String name, String value, String type) {
        return mapper(
                name,
                "oidc-hardcoded-claim-mapper",
                JSON.objectNode()
                        .put("claim.name", name)
                        .put("claim.value", value)
                        .put("jsonType.label", type));
    }

    private static ObjectNode mapper(String name, String kind, ObjectNode config) {
        config.put("access.token.claim", "true")
                .put("id.token.claim", "false")
                .put("userinfo.token.claim", "false")
                .put("introspection.token.claim", "true");
        var mapper = JSON.objectNode()
                .put("name", name)
                .put("protocol", "openid-connect")
                .put("protocolMapper", kind);
        mapper.set("config", config);
        return mapper;
    }

    private static String id(JsonNode thing) {
        return thing.path("id").asText();
    }
}
