package io.aftercare.intake.contactlog;

import static io.aftercare.intake.Desk.ACME;
import static io.aftercare.intake.Desk.AGENT;
import static io.aftercare.intake.Desk.GLOBEX;
import static io.aftercare.intake.Desk.MANAGER;
import static io.aftercare.intake.Desk.read;
import static io.aftercare.intake.Desk.registered;
import static io.aftercare.intake.Desk.step;
import static io.aftercare.intake.Desk.visitRequested;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.aftercare.intake.Clients;
import io.aftercare.intake.Database;
import io.aftercare.intake.Desk;
import io.aftercare.testing.Api;
import io.aftercare.testing.EventFeeder;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.SettableClock;
import io.aftercare.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** S4-3.1b: the problem is recorded, contact is kept, and the user hears how the service stands. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ContactLogTest {
    private static final String TOLD = """
            {"toldBy": "STAFF", "means": "PHONE", "text": "Told Mary Jones that somebody comes on Friday"}""";

    private final SettableClock clock;
    private final Database database;

    ContactLogTest(SettableClock clock, Database database) {
        this.clock = clock;
        this.database = database;
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void whoToldWhatByWhichMeansStandsInTheLog() {
        var request = registered(ACME);
        read(ACME, request).body("milestones.lastCustomerContactAt", nullValue());

        log(ACME, request, "{\"toldBy\": \"CUSTOMER\", \"means\": \"CHAT\", \"text\": \"It drips, says Mary Jones\"}")
                .statusCode(200)
                .body("requestStatus", equalTo("REGISTERED"))
                .body("loggedBy", equalTo("service-account-partner-acme"));
        var last = log(AGENT, request, TOLD).statusCode(200).extract().<String>path("at");

        lines(AGENT, request, "")
                .body(
                        "items.text",
                        contains("Told Mary Jones that somebody comes on Friday", "It drips, says Mary Jones"))
                .body("items.toldBy", contains("STAFF", "CUSTOMER"))
                .body("items.means", contains("PHONE", "CHAT"));
        read(AGENT, request).body("milestones.lastCustomerContactAt", equalTo(last));
        found("{\"number\": \"%s\"}".formatted(read(AGENT, request).extract().<String>path("number")))
                .body("items.lastCustomerContactAt", contains(last));
        assertThat(timeline(request)).contains("service_request.customer_heard", "service_request.customer_told");
        Api.as(GLOBEX)
                .get("/v1/service-requests/" + request + "/customer-contacts")
                .then()
                .statusCode(404);
        assertThat(database.column("SELECT l::text FROM contact_line l WHERE service_request_id = ?", request))
                .hasSize(2)
                .noneMatch(row -> row.contains("Mary"));
    }

    @Test
    void theLogIsReadPageByPage() {
        var request = registered(AGENT);
        log(AGENT, request, TOLD).statusCode(200);
        log(AGENT, request, TOLD.replace("Friday", "Monday")).statusCode(200);

        var page = lines(AGENT, request, "?limit=1")
                .body("items.text", contains("Told Mary Jones that somebody comes on Monday"));

        lines(AGENT, request, "?limit=1&after=" + page.extract().<String>path("next"))
                .body("items.text", contains("Told Mary Jones that somebody comes on Friday"))
                .body("next", nullValue());
    }

    /** Whoever goes there speaks with the customer, and nobody else from outside does. */
    @Test
    void theTechnicianOfTheJobWritesItToo() {
        var request = visitRequested(AGENT);
        for (var type : List.of("visit.proposed.v1", "visit.accepted.v1")) {
            EventFeeder.send(type, request, 1, """
                    {"serviceRequestId": "%s", "at": "%s", "technicianLogin": "tech-log", "outletCode": "NYC-BK"}
                    """.formatted(request, clock.instant()));
        }
        var technician =
                Tokens.of("tech-log").roles("technician").outlet("NYC-BK").sign();
        var colleague =
                Tokens.of("tech-else").roles("technician").outlet("NYC-BK").sign();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> read(technician, request).statusCode(200));

        log(technician, request, TOLD).statusCode(200).body("loggedBy", equalTo("tech-log"));

        log(colleague, request, TOLD).statusCode(404);
    }

    @Test
    void whatIsWrittenLateTakesNoLaterContactBack() {
        var request = registered(AGENT);
        clock.advance(Duration.ofMinutes(10));
        var last = log(AGENT, request, TOLD).statusCode(200).extract().<String>path("at");
        var before = clock.instant().minus(Duration.ofMinutes(5));

        log(AGENT, request, TOLD.replace("}", ", \"at\": \"%s\"}".formatted(before)))
                .statusCode(200);

        read(AGENT, request).body("milestones.lastCustomerContactAt", equalTo(last));
        log(AGENT, request, TOLD.replace("}", ", \"at\": \"2020-01-01T00:00:00Z\"}"))
                .statusCode(400)
                .body("errors[0].field", equalTo("at"));
    }

    @Test
    void anEndedRequestHasNoFurtherContacts() {
        var request = registered(AGENT);
        step(AGENT, request, "cancellation", "{\"reason\": \"WITHDRAWN\"}").statusCode(200);

        log(AGENT, request, TOLD).statusCode(409).body("code", equalTo("request-ended"));
    }

    @Test
    void aLongSilenceIsTheOwnersOnce() {
        var request = registered(AGENT);
        var other = registered(AGENT);
        step(AGENT, request, "assignment", "{\"owner\": \"agent-silent\"}").statusCode(200);
        silent(request).body("items", equalTo(List.of()));

        clock.advance(Duration.ofHours(25));

        awaitReminders(request, 1);
        reminders("owner=agent-silent&serviceRequestId=" + request)
                .body("items.serviceRequestId", contains(request.toString()))
                .body("items[0].silentSince", notNullValue());
        silent(request).body("items.id", hasItems(request.toString()));
        assertThat(timeline(request)).contains("service_request.silence_reminded");
        log(AGENT, request, TOLD).statusCode(200);
        silent(request).body("items", equalTo(List.of()));
        reminders("stillSilent=true&serviceRequestId=" + request).body("items", equalTo(List.of()));
        awaitReminders(other, 1);

        clock.advance(Duration.ofHours(25));

        awaitReminders(request, 2);
        reminders("stillSilent=true&serviceRequestId=" + request).body("items.size()", equalTo(1));
        assertThat(database.column("SELECT id FROM silence_reminder WHERE service_request_id = ?", other))
                .hasSize(1);
    }

    @Test
    void whatIsOverMaySilentlyBeOver() {
        var request = registered(AGENT);
        var other = registered(AGENT);
        step(AGENT, request, "cancellation", "{\"reason\": \"WITHDRAWN\"}").statusCode(200);

        clock.advance(Duration.ofHours(25));

        awaitReminders(other, 1);
        assertThat(database.column("SELECT id FROM silence_reminder WHERE service_request_id = ?", request))
                .isEmpty();
        silent(request).body("items", equalTo(List.of()));
    }

    /** S1-8.1b */
    @Test
    void anErasedCustomersWordsAreGone() {
        var request = registered(AGENT);
        log(AGENT, request, TOLD).statusCode(200);
        var customer = UUID.fromString(read(AGENT, request).extract().path("customerId"));
        step(AGENT, request, "cancellation", "{\"reason\": \"WITHDRAWN\"}").statusCode(200);

        Clients.step(MANAGER, "/v1/customers/", customer, "/erasure", "{\"ground\": \"REQUESTED\"}", "*")
                .statusCode(200);

        lines(AGENT, request, "").body("items[0].text", nullValue()).body("items[0].means", equalTo("PHONE"));
    }

    private void awaitReminders(UUID request, int count) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        database.column("SELECT id FROM silence_reminder WHERE service_request_id = ?", request))
                .hasSize(count));
    }

    private static ValidatableResponse log(String token, UUID request, String body) {
        return step(token, request, "customer-contacts", body);
    }

    private static ValidatableResponse lines(String token, UUID request, String query) {
        return Api.as(token)
                .get("/v1/service-requests/" + request + "/customer-contacts" + query)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse silent(UUID request) {
        var number = Desk.read(AGENT, request).extract().<String>path("number");
        return found("{\"silentTooLong\": true, \"number\": \"%s\"}".formatted(number));
    }

    private static ValidatableResponse found(String conditions) {
        return Api.as(AGENT)
                .body(conditions)
                .post("/v1/service-requests/search")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse reminders(String query) {
        return Api.as(AGENT).get("/v1/silence-reminders?" + query).then().statusCode(200);
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
