package io.aftercare.intake.duplicate;

import static io.aftercare.intake.Desk.ACME;
import static io.aftercare.intake.Desk.AGENT;
import static io.aftercare.intake.Desk.GLOBEX;
import static io.aftercare.intake.Desk.MANAGER;
import static io.aftercare.intake.Desk.SUPPORT;
import static io.aftercare.intake.Desk.aPhone;
import static io.aftercare.intake.Desk.idOf;
import static io.aftercare.intake.Desk.read;
import static io.aftercare.intake.Desk.register;
import static io.aftercare.intake.Desk.registered;
import static io.aftercare.intake.Desk.registration;
import static io.aftercare.intake.Desk.status;
import static io.aftercare.intake.Desk.step;
import static io.aftercare.intake.Desk.triage;
import static io.aftercare.intake.Desk.triaged;
import static io.aftercare.intake.Desk.visitRequested;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.aftercare.intake.Clients;
import io.aftercare.intake.Database;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** S3.5-B7c: two requests about one matter are one, silently, and can be two again. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class DuplicateTest {
    /** What would differ if anything but the mark had changed, or any event been told; versions only ever grow. */
    private static final String ROWS = """
            SELECT (to_jsonb(r) - 'version' - 'last_step_at')::text FROM service_request r WHERE id = ?
            UNION ALL SELECT to_jsonb(s)::text FROM sla_standing s WHERE service_request_id = ?
            UNION ALL SELECT to_jsonb(f)::text FROM sla_fact f WHERE service_request_id = ?
            UNION ALL SELECT kind || due_at FROM deadline WHERE aggregate_id = ?
            ORDER BY 1""";

    private final Database database;

    DuplicateTest(Database database) {
        this.database = database;
    }

    @Test
    void aDuplicateNamesItsOriginalAndIsNobodysWork() {
        var original = triaged(AGENT);
        var request = triaged(AGENT);

        mark(AGENT, request, original)
                .statusCode(200)
                .body("originalId", equalTo(original.toString()))
                .body("reason", equalTo("Mary Jones called twice"));

        read(AGENT, request)
                .body("status", equalTo("DUPLICATE"))
                .body("cancellation.duplicateOf", equalTo(original.toString()));
        assertThat(List.of("visit-request", "product-expectation", "resolution", "escalation"))
                .allSatisfy(step -> step(SUPPORT, request, step, bodyOf(step)).statusCode(409));
        triage(request, "ON_SITE").statusCode(409).body("code", equalTo("illegal-transition"));
        assertThat(database.column("SELECT kind FROM deadline WHERE aggregate_id = ?", request))
                .isEmpty();
        for (var either : List.of(original, request)) {
            Api.as(AGENT)
                    .get("/v1/service-requests/" + either + "/duplicates")
                    .then()
                    .statusCode(200)
                    .body("items.serviceRequestId", contains(request.toString()));
        }
        assertThat(timeline(request)).contains("service_request.marked_duplicate");
        assertThat(timeline(original)).contains("service_request.duplicate_joined");
        assertThat(database.column("SELECT d::text FROM request_duplicate d WHERE service_request_id = ?", request))
                .hasSize(1)
                .noneMatch(row -> row.contains("Mary"));
    }

    /** Nobody is told, and everything stands where it stood. */
    @Test
    void takingTheMarkAwayRestoresRowByRow() {
        for (var request : List.of(registered(AGENT), triaged(AGENT))) {
            var before = rows(request);
            mark(AGENT, request, triaged(AGENT)).statusCode(200);
            assertThat(rows(request)).isNotEqualTo(before);

            unmark(AGENT, request)
                    .statusCode(200)
                    .body("undoneBy", equalTo("agent-01"))
                    .body("undoneAt", notNullValue());

            assertThat(rows(request)).isEqualTo(before);
            unmark(AGENT, request).statusCode(409).body("code", equalTo("not-a-duplicate"));
        }
    }

    @Test
    void duplicatesEndWithTheirOriginalAndThatIsTold() {
        var original = registered(AGENT);
        var first = registered(AGENT);
        var second = triaged(AGENT);
        mark(AGENT, first, second).statusCode(200);
        mark(AGENT, second, original).statusCode(200);

        step(AGENT, original, "cancellation", "{\"reason\": \"WITHDRAWN\"}").statusCode(200);

        for (var duplicate : List.of(first, second)) {
            assertThat(status(duplicate)).isEqualTo("CANCELLED");
            var told = TopicReader.await("service_request.cancelled.v1", duplicate);
            assertThat(told.payload().path("reason").asText()).isEqualTo("DUPLICATE");
            unmark(AGENT, duplicate).statusCode(409).body("code", equalTo("not-a-duplicate"));
            Api.as(AGENT)
                    .get("/v1/service-requests/" + duplicate + "/duplicates")
                    .then()
                    .body("items[0].endedAt", notNullValue());
        }
    }

    @Test
    void aNewCallIsComparedWithTheOriginalOnly() {
        var phone = aPhone();
        var original = idOf(register(AGENT, registration(phone, "WM-7000")));
        var again = idOf(register(AGENT, registration(phone, "WM-7000"))
                .body("possibleDuplicateOf", equalTo(original.toString())));
        mark(AGENT, again, original).statusCode(200);

        register(AGENT, registration(phone, "WM-7000")).body("possibleDuplicateOf", equalTo(original.toString()));
    }

    @Test
    void whatCannotBeOneMatterIsRefused() {
        var request = registered(ACME);
        var original = registered(ACME);
        var over = registered(ACME);
        step(AGENT, over, "cancellation", "{\"reason\": \"WITHDRAWN\"}").statusCode(200);
        var duplicate = registered(ACME);
        mark(AGENT, duplicate, original).statusCode(200);
        var part = registered(ACME);
        step(AGENT, part, "parent", "{\"parentId\": \"%s\"}".formatted(original))
                .statusCode(200);

        mark(AGENT, request, request).statusCode(400).body("errors[0].rule", equalTo("known-request"));
        mark(AGENT, request, registered(GLOBEX)).statusCode(400).body("errors[0].rule", equalTo("known-request"));
        refused(mark(AGENT, request, over), "request-over");
        refused(mark(AGENT, request, duplicate), "original-is-duplicate");
        refused(mark(AGENT, part, request), "request-has-relatives");
        refused(mark(AGENT, over, request), "illegal-transition");
        refused(mark(AGENT, visitRequested(AGENT), request), "illegal-transition");
        mark(ACME, request, original).statusCode(403);
        assertThat(status(request)).isEqualTo("REGISTERED");
    }

    /** S1-8.1b: the reason goes with the person; S2-6.2d: nobody is erased while the matter is open. */
    @Test
    void anErasedCustomersReasonIsGone() {
        var original = registered(AGENT);
        var request = registered(AGENT);
        mark(AGENT, request, original).statusCode(200);
        var customer = UUID.fromString(read(AGENT, request).extract().path("customerId"));
        erase(customer).statusCode(409).body("code", equalTo("customer-has-open-requests"));
        step(AGENT, original, "cancellation", "{\"reason\": \"WITHDRAWN\"}").statusCode(200);

        erase(customer).statusCode(200);

        Api.as(AGENT)
                .get("/v1/service-requests/" + request + "/duplicates")
                .then()
                .statusCode(200)
                .body("items[0].reason", nullValue());
    }

    private static ValidatableResponse erase(UUID customer) {
        return Clients.step(MANAGER, "/v1/customers/", customer, "/erasure", "{\"ground\": \"REQUESTED\"}", "*");
    }

    private static ValidatableResponse mark(String token, UUID request, UUID original) {
        return step(token, request, "original", """
                {"originalId": "%s", "reason": "Mary Jones called twice"}""".formatted(original));
    }

    private static ValidatableResponse unmark(String token, UUID request) {
        return step(token, request, "original-removal", "{}");
    }

    private static void refused(ValidatableResponse answer, String code) {
        answer.statusCode(409).body("code", equalTo(code));
    }

    private static String bodyOf(String step) {
        return switch (step) {
            case "product-expectation" -> "{\"outletCode\": \"NYC-BK\"}";
            case "resolution" -> "{\"solution\": \"Switched it on\"}";
            case "escalation" -> "{\"reason\": \"Wants the manager\"}";
            default -> "{}";
        };
    }

    private List<String> rows(UUID request) {
        return database.column(ROWS, request, request, request, request);
    }

    private static List<String> timeline(UUID request) {
        return Api.as(AGENT)
                .get("/v1/service-requests/" + request + "/timeline")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.type", String.class);
    }
}
