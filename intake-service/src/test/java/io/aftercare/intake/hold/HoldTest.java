package io.aftercare.intake.hold;

import static io.aftercare.intake.Desk.ACME;
import static io.aftercare.intake.Desk.AGENT;
import static io.aftercare.intake.Desk.GLOBEX;
import static io.aftercare.intake.Desk.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.aftercare.intake.Clients;
import io.aftercare.intake.Database;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** S2-6.2d: what is needed for a dispute is not destroyed. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class HoldTest {
    private final Database database;

    HoldTest(Database database) {
        this.database = database;
    }

    @Test
    void whoeverIsHeldIsNotErased() {
        var customer = Clients.customer(ACME);
        var hold = Clients.hold(ACME, customer);
        var other = Clients.hold(ACME, customer);

        erase(customer).statusCode(409).body("code", equalTo("legal-hold"));
        Clients.lift(hold);
        erase(customer).statusCode(409);

        Clients.lift(other);
        erase(customer).statusCode(200).body("name", nullValue());
    }

    @Test
    void aHoldSaysWhoPlacedItAndWhy() {
        var customer = Clients.customer(ACME);
        var hold = Clients.hold(ACME, customer);

        read(MANAGER, hold)
                .statusCode(200)
                .body("reason", equalTo("Mary Jones sued us"))
                .body("reference", equalTo("2026/L-17"))
                .body("placedBy", equalTo("service-account-partner-acme"))
                .body("status", equalTo("ACTIVE"));
        var row = database.column("SELECT h::text FROM legal_hold h WHERE id = ?", hold)
                .getFirst();
        assertThat(row).doesNotContain(HexFormat.of().formatHex("Mary".getBytes(StandardCharsets.UTF_8)));

        Clients.lift(hold);

        read(ACME, hold)
                .body("status", equalTo("LIFTED"))
                .body("liftedBy", equalTo("manager-01"))
                .body("liftedAt", notNullValue());
        Api.as(MANAGER)
                .header("If-Match", "*")
                .body("{}")
                .post("/v1/retention/holds/" + hold + "/lifting")
                .then()
                .statusCode(409)
                .body("code", equalTo("illegal-transition"));
    }

    /** S0-4.1c */
    @Test
    void aPartnerHoldsItsOwnCustomersOnly() {
        var customer = Clients.customer(ACME);
        var hold = Clients.hold(ACME, customer);

        read(GLOBEX, hold).statusCode(404);
        list(GLOBEX, customer).body("items", hasSize(0));
        list(ACME, customer).body("items.id", contains(hold.toString()));
        list(MANAGER, customer).body("items.id", contains(hold.toString()));
        Api.as(AGENT)
                .body("{\"reason\": \"x\"}")
                .post("/v1/customers/" + customer + "/legal-holds")
                .then()
                .statusCode(403);
    }

    @Test
    void nobodyHoldsWhoIsErased() {
        var customer = Clients.customer(AGENT);
        erase(customer).statusCode(200);

        Api.as(MANAGER)
                .body("{\"reason\": \"x\"}")
                .post("/v1/customers/" + customer + "/legal-holds")
                .then()
                .statusCode(409)
                .body("code", equalTo("customer-erased"));
    }

    private static ValidatableResponse erase(UUID customer) {
        return Api.as(MANAGER)
                .header("If-Match", "*")
                .body("{\"ground\": \"REQUESTED\"}")
                .post("/v1/customers/" + customer + "/erasure")
                .then();
    }

    private static ValidatableResponse read(String token, UUID hold) {
        return Api.as(token).get("/v1/retention/holds/" + hold).then();
    }

    private static ValidatableResponse list(String token, UUID customer) {
        return Api.as(token)
                .get("/v1/retention/holds?customerId=" + customer)
                .then()
                .statusCode(200);
    }
}
