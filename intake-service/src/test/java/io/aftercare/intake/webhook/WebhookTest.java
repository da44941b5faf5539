package io.aftercare.intake.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.aftercare.intake.Database;
import io.aftercare.intake.Desk;
import io.aftercare.kit.ids.Ids;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A partner looks after its webhooks, and nobody else does. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class WebhookTest {
    private static final String URL = "https://hooks.acme.example/aftercare";

    private final Database database;

    WebhookTest(Database database) {
        this.database = database;
    }

    @Test
    void aNewWebhookIsActiveAndShowsItsSecretOnce() {
        var hooks = Hooks.of("hook-new");

        var answer = hooks.register("""
                {"url": "%s", "types": ["visit.arrived.v1", "io.aftercare.repair.completed.v1"], "description": "ERP"}
                """.formatted(URL))
                .statusCode(201)
                .header("Location", startsWith("/v1/webhooks/"))
                .header("ETag", notNullValue())
                .body("secret", startsWith("whsec_"))
                .body("webhook.status", equalTo("ACTIVE"))
                .body("webhook.partner", equalTo("hook-new"))
                .body(
                        "webhook.types",
                        equalTo(List.of("io.aftercare.repair.completed.v1", "io.aftercare.visit.arrived.v1")))
                .extract()
                .jsonPath();

        var secret = answer.getString("secret");
        var id = UUID.fromString(answer.getString("webhook.id"));
        assertThat(hooks.read(id).statusCode(200).extract().asString()).doesNotContain(secret.substring(6));
        assertThat(database.column("SELECT encode(secret_cipher, 'escape') FROM webhook_endpoint WHERE id = ?", id))
                .allSatisfy(cipher -> assertThat(cipher).doesNotContain(secret.substring(6)));
    }

    /** S0-4.1c */
    @Test
    void aPartnerNeverSeesTheWebhooksOfAnother() {
        var mine = Hooks.of("hook-mine");
        var other = Hooks.of("hook-other");
        var id = mine.registered(URL).id();

        other.read(id).statusCode(404);
        Api.as(other.token()).get("/v1/webhooks/" + id + "/deliveries").then().statusCode(404);
        for (var step : List.of("disablement", "enablement", "removal", "secret-rotation", "test-ping")) {
            other.step(id, step, "{}").statusCode(404);
        }
        other.step(id, "change", "{\"description\": \"mine\"}").statusCode(404);
        other.step(id, "recovery", "{\"since\": \"2026-11-20T10:00:00Z\"}").statusCode(404);
        Api.as(other.token()).get("/v1/webhooks").then().body("items", hasSize(0));
        Api.as(mine.token()).get("/v1/webhooks").then().body("items.id", hasItem(id.toString()));
        Api.as(Desk.ADMIN).get("/v1/webhooks?limit=200").then().body("items.id", hasItem(id.toString()));
    }

    @Test
    void whatIsNotNamedStaysAsItIs() {
        var hooks = Hooks.of("hook-change");
        var id = hooks.registered(URL).id();

        hooks.step(id, "change", "{\"types\": [\"visit.arrived.v1\"]}")
                .statusCode(200)
                .body("url", equalTo(URL));
        hooks.step(id, "change", "{\"url\": \"https://new.acme.example/\", \"description\": \"new\"}")
                .statusCode(200)
                .body("types", equalTo(List.of("io.aftercare.visit.arrived.v1")))
                .body("description", equalTo("new"));
        hooks.step(id, "change", "{\"types\": []}").body("types", hasSize(0));
    }

    @Test
    void aStaleChangeIsRefused() {
        var hooks = Hooks.of("hook-stale");
        var id = hooks.registered(URL).id();
        var etag = hooks.read(id).extract().header("ETag");
        hooks.step(id, "change", "{\"description\": \"one\"}").statusCode(200);

        Api.as(hooks.token())
                .header("If-Match", etag)
                .body("{\"description\": \"two\"}")
                .post("/v1/webhooks/" + id + "/change")
                .then()
                .statusCode(412)
                .body("current", notNullValue());
    }

    @Test
    void wrongAddressesAndTypesAreRefusedByName() {
        var hooks = Hooks.of("hook-wrong");

        hooks.register("{\"url\": \"https://10.0.0.1/hook\"}")
                .statusCode(400)
                .body("errors[0].field", equalTo("url"))
                .body("errors[0].rule", equalTo("public-address"));
        hooks.register("{\"url\": \"ftp://hooks.acme.example/\"}")
                .statusCode(400)
                .body("errors[0].rule", equalTo("https"));
        hooks.register("{\"url\": \"%s\", \"types\": [\"visit.refused.v1\"]}".formatted(URL))
                .statusCode(400)
                .body("errors[0].field", equalTo("types"))
                .body("errors[0].rule", equalTo("event-type"));
    }

    @Test
    void aDisabledWebhookSaysWhyAndCanBeEnabled() {
        var hooks = Hooks.of("hook-disable");
        var id = hooks.registered(URL).id();

        hooks.step(id, "disablement", "{}")
                .statusCode(200)
                .body("status", equalTo("DISABLED"))
                .body("disabledReason", equalTo("PARTNER"))
                .body("disabledAt", notNullValue());
        hooks.step(id, "disablement", "{}").statusCode(409).body("allowed", hasItem("ACTIVE"));
        hooks.step(id, "test-ping", "{}").statusCode(409);
        hooks.step(id, "enablement", "{}")
                .statusCode(200)
                .body("status", equalTo("ACTIVE"))
                .body("disabledReason", nullValue());
    }

    @Test
    void aRemovedWebhookLosesItsSecretForGood() {
        var hooks = Hooks.of("hook-remove");
        var id = hooks.registered(URL).id();

        hooks.step(id, "removal", "{}").statusCode(200).body("status", equalTo("REMOVED"));

        Api.as(hooks.token()).get("/v1/webhooks").then().body("items.id", not(hasItem(id.toString())));
        hooks.step(id, "enablement", "{}").statusCode(409);
        hooks.step(id, "secret-rotation", "{}").statusCode(409);
        assertThat(database.column("SELECT wrapped_key FROM person_key WHERE person_id = ?", id))
                .containsOnlyNulls();
    }

    @Test
    void aPartnerHasOnlySoManyWebhooks() {
        var hooks = Hooks.of("hook-many");
        for (var n = 0; n < 20; n++) {
            hooks.registered(URL);
        }

        hooks.register("{\"url\": \"%s\"}".formatted(URL))
                .statusCode(409)
                .body("code", equalTo("too-many-webhooks"))
                .body("limit", equalTo(20));
        var first = Api.as(hooks.token()).get("/v1/webhooks?limit=15").then().body("items", hasSize(15));
        Api.as(hooks.token())
                .get("/v1/webhooks?limit=15&after=" + first.extract().jsonPath().getString("next"))
                .then()
                .body("items", hasSize(5))
                .body("next", nullValue());
    }

    @Test
    void whatIsAskedOfADeliveryThatIsNotThereIsRefused() {
        var hooks = Hooks.of("hook-nothing");
        var id = hooks.registered(URL).id();

        hooks.step(id, "resend", "{\"deliveryId\": \"%s\"}".formatted(Ids.next()))
                .statusCode(404);
        hooks.step(id, "recovery", "{\"since\": \"2999-01-01T00:00:00Z\"}")
                .statusCode(400)
                .body("errors[0].rule", equalTo("not-in-future"));
        hooks.step(id, "recovery", "{\"since\": \"2020-01-01T00:00:00Z\"}")
                .statusCode(400)
                .body("errors[0].rule", equalTo("within-log"));
    }
}
