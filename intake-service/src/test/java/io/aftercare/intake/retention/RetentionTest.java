package io.aftercare.intake.retention;

import static io.aftercare.intake.Desk.ADMIN;
import static io.aftercare.intake.Desk.AGENT;
import static io.aftercare.intake.Desk.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.aftercare.intake.Clients;
import io.aftercare.intake.Database;
import io.aftercare.intake.Desk;
import io.aftercare.kit.ids.Ids;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** S2-6.1d, S2-6.2d, S2-4.2a: what is past its time is destroyed, unless it is held. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class RetentionTest {
    private static final String RULES = "/v1/retention/rules";
    private static final String RUNS = "/v1/retention/runs";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String EXCHANGE =
            Tokens.of("service-account-exchange").roles("telephony").sign();

    private final Database database;

    RetentionTest(Database database) {
        this.database = database;
    }

    @Test
    void everyCategoryHasItsTime() {
        Api.as(MANAGER)
                .get(RULES)
                .then()
                .statusCode(200)
                .body("find { it.category == 'CUSTOMER' }.months", equalTo(36))
                .body("find { it.category == 'CONVERSATION' }.months", equalTo(36))
                .body("category.sort()", equalTo(List.of("CALL", "CONVERSATION", "CUSTOMER", "SUBMISSION")));
    }

    @Test
    void whoWasNotServedForLongIsErasedAndHeldOnesStay() {
        var old = aged(Clients.customer(AGENT));
        var held = aged(Clients.customer(AGENT));
        Clients.hold(AGENT, held);
        var young = Clients.customer(AGENT);

        var done = awaitEnd(begin(false));

        customer(old).body("name", nullValue());
        customer(held).body("name", equalTo("王小明"));
        customer(young).body("name", equalTo("王小明"));
        var part = part(done, "CUSTOMER");
        assertThat(part.getLong("destroyed")).isPositive();
        assertThat(part.getLong("held")).isPositive();
        assertThat(part.getLong("due")).isEqualTo(part.getLong("destroyed") + part.getLong("failed"));
        assertThat(database.column("SELECT erasure_ground FROM customer WHERE id = ?", old))
                .containsExactly("RETENTION_OVER");
    }

    @Test
    void aDryRunOnlyCounts() {
        var old = aged(Clients.customer(AGENT));

        var done = awaitEnd(begin(true));

        customer(old).body("name", equalTo("王小明"));
        var part = part(done, "CUSTOMER");
        assertThat(part.getLong("due")).isPositive();
        assertThat(part.getLong("destroyed")).isZero();
        assertThat(part.getLong("due") + part.getLong("held")).isEqualTo(part.getLong("total"));
    }

    @Test
    void whoeverIsStillServedIsKept() {
        var open = Desk.register(AGENT, Desk.registration(Desk.aPhone(), "WM-7000"));
        var served = UUID.fromString(open.extract().jsonPath().getString("customerId"));
        aged(served);
        var inWarranty = aged(Clients.customer(AGENT));
        Api.as(AGENT)
                .body("{\"customerId\": \"%s\", \"productCode\": \"WM-7000\", \"warrantyUntil\": \"2099-12-31\"}"
                        .formatted(inWarranty))
                .post("/v1/assets")
                .then()
                .statusCode(201);

        awaitEnd(begin(false));

        customer(served).body("name", equalTo("Mary Jones"));
        customer(inWarranty).body("name", equalTo("王小明"));
    }

    /** S2-4.2a */
    @Test
    void theNumbersOfOldCallsAreDestroyed() {
        var old = call(Desk.aPhone());
        database.change("UPDATE phone_call SET ended_at = now() - interval '30 years' WHERE id = ?", old);
        var young = call(Desk.aPhone());
        var phone = Desk.aPhone();
        Clients.hold(AGENT, Clients.customer(AGENT, phone));
        var held = call(phone);
        database.change("UPDATE phone_call SET ended_at = now() - interval '30 years' WHERE id = ?", held);

        awaitEnd(begin(false));

        assertThat(withNumber(old)).isEmpty();
        assertThat(withNumber(young)).hasSize(1);
        assertThat(withNumber(held)).hasSize(1);
        assertThat(database.column(
                        "SELECT erased_at FROM person_key WHERE person_id = ? AND erased_at IS NOT NULL", old))
                .hasSize(1);
    }

    @Test
    void moreThanOneBatchIsWorkedOff() {
        var old = new ArrayList<UUID>();
        for (var i = 0; i < 30; i++) {
            old.add(aged(Clients.customer(AGENT)));
        }

        awaitEnd(begin(false));

        assertThat(old).allSatisfy(id -> assertThat(
                        database.column("SELECT 1 FROM customer WHERE id = ? AND erased_at IS NOT NULL", id))
                .hasSize(1));
    }

    @Test
    void oneRunGoesOnAtATime() {
        var running = Ids.next();
        awaitNone();
        database.change("""
                INSERT INTO retention_run (id, version, event_count, status, dry_run, requested_by, begun_at)
                VALUES (?, 0, 0, 'RUNNING', true, 'somebody', now())""", running);
        try {
            Api.as(MANAGER)
                    .body("{\"dryRun\": true}")
                    .post(RUNS)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("retention-run-under-way"));
        } finally {
            database.change("DELETE FROM retention_run WHERE id = ?", running);
        }
    }

    @Test
    void aRuleIsChangedByTheAdministrator() {
        var rule = Api.as(ADMIN).get(RULES).jsonPath().getString("find { it.category == 'CALL' }.id");
        var read = Api.as(ADMIN).get(RULES + "/" + rule).then().statusCode(200).extract();
        var months = read.jsonPath().getInt("months");

        changed(MANAGER, rule, read.header("ETag"), 12).statusCode(403);
        changed(ADMIN, rule, read.header("ETag"), 0).statusCode(400);
        var twelve = changed(ADMIN, rule, read.header("ETag"), 12)
                .statusCode(200)
                .body("months", equalTo(12))
                .body("changedBy", equalTo("admin-01"));
        changed(ADMIN, rule, read.header("ETag"), 13).statusCode(412);

        changed(ADMIN, rule, twelve.extract().header("ETag"), months).statusCode(200);
    }

    private static ValidatableResponse changed(String token, String rule, String etag, int months) {
        return Api.as(token)
                .header("If-Match", etag)
                .body("{\"months\": " + months + "}")
                .post(RULES + "/" + rule + "/change")
                .then();
    }

    /** As if it had been added long ago, and its requests too. */
    private UUID aged(UUID customer) {
        database.change("UPDATE customer SET created_at = now() - interval '30 years' WHERE id = ?", customer);
        database.change(
                "UPDATE service_request SET last_step_at = now() - interval '30 years' WHERE customer_id = ?",
                customer);
        return customer;
    }

    private static UUID begin(boolean dryRun) {
        awaitNone();
        var begun =
                Api.as(MANAGER).body("{\"dryRun\": " + dryRun + "}").post(RUNS).then();
        return Desk.idOf(begun);
    }

    private static void awaitNone() {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        Api.as(MANAGER).get(RUNS).jsonPath().getList("items.status", String.class))
                .doesNotContain("RUNNING"));
    }

    private static JsonPath awaitEnd(UUID run) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        Api.as(MANAGER).get(RUNS + "/" + run).jsonPath().getString("status"))
                .isEqualTo("DONE"));
        return Api.as(MANAGER)
                .get(RUNS + "/" + run)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath part(JsonPath run, String category) {
        return run.setRootPath("parts.find { it.category == '%s' }".formatted(category));
    }

    private UUID call(String phone) {
        return UUID.fromString(Api.as(EXCHANGE)
                .body("{\"callId\": \"retention-%s\", \"event\": \"ENDED\", \"callerNumber\": \"%s\"}"
                        .formatted(phone, phone))
                .post("/v1/calls/reports")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("id"));
    }

    private List<String> withNumber(UUID call) {
        return database.column("SELECT 1 FROM phone_call WHERE id = ? AND caller_cipher IS NOT NULL", call);
    }

    private static ValidatableResponse customer(UUID id) {
        return Api.as(AGENT).get("/v1/customers/" + id).then().statusCode(200);
    }
}
