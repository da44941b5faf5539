package io.aftercare.intake.registration;

import static io.aftercare.intake.Desk.ACME;
import static io.aftercare.intake.Desk.AGENT;
import static io.aftercare.intake.Desk.GLOBEX;
import static io.aftercare.intake.Desk.aPhone;
import static io.aftercare.intake.Desk.idOf;
import static io.aftercare.intake.Desk.read;
import static io.aftercare.intake.Desk.register;
import static io.aftercare.intake.Desk.registration;
import static io.aftercare.intake.Desk.step;
import static io.aftercare.intake.Desk.triage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.aftercare.intake.Database;
import io.aftercare.kit.ids.Ids;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.SettableClock;
import io.aftercare.testing.Tokens;
import io.aftercare.testing.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A contact becomes a service request. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class RegistrationTest {
    private final Database database;
    private final SettableClock clock;

    RegistrationTest(Database database, SettableClock clock) {
        this.database = database;
        this.clock = clock;
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    /** S0-3.1a, S3.8-C2a, S2-3.1b, S3.5-B2, S1-2.2.4a */
    @Test
    void aRegisteredRequestHasNumberAndPlaceOfItsOwn() {
        var registered = register(AGENT, registration(aPhone(), "WM-7000"));

        var id = idOf(registered);
        registered
                .header("Location", endsWith("/v1/service-requests/" + id))
                .header("ETag", "\"0\"")
                .body("number", matchesPattern("R-\\d{8}-\\d{6,}"))
                .body("status", equalTo("REGISTERED"))
                .body("partner", equalTo("own"))
                .body("symptom", equalTo("Does not heat any more, says Mary Jones"))
                .body("latitude", equalTo(40.678f))
                .body("longitude", equalTo(-73.944f));
        read(AGENT, id).statusCode(200).body("number", notNullValue()).header("ETag", "\"0\"");
    }

    /** S3.2-4, S3.6-4: whoever comes by is registered like whoever calls. */
    @Test
    void aVisitorIsRegisteredAsOneWhoCameBy() {
        var head = Tokens.of("head-01").roles("station-head").outlet("NYC-BK").sign();
        var visit = registration(aPhone(), "WM-7000").replace("\"PHONE\"", "\"WALK_IN\"");

        var id = idOf(register(head, visit));

        read(AGENT, id)
                .body("channel", equalTo("WALK_IN"))
                .body("firstResponder", equalTo("head-01"))
                .body("symptom", equalTo("Does not heat any more, says Mary Jones"));
    }

    @Test
    void theOthersAreToldFactsAndNobodysName() {
        var phone = aPhone();
        var id = idOf(register(AGENT, registration(phone, "WM-7000")));

        var told = TopicReader.await("service_request.registered.v1", id);

        assertThat(told.sequence()).isEqualTo(1);
        assertThat(told.source()).isEqualTo("/intake");
        assertThat(told.payload().path("latitude").asDouble()).isEqualTo(40.678);
        assertThat(told.payload().path("firstResponder").asText()).isEqualTo("agent-01");
        assertThat(told.payload().toString())
                .doesNotContain("Mary", "Jones", phone, "Ocean Parkway", "heat any more", "40.67821");
    }

    /** S3.3-D1, S3.5-B1, S3.7-H1 */
    @Test
    void whoRegistersStaysTheFirstResponder() {
        var id = idOf(register(AGENT, registration(aPhone(), "WM-7000")));
        triage(id, "ON_SITE").statusCode(200);

        read(AGENT, id).body("firstResponder", equalTo("agent-01"));
        assertThatThrownBy(() -> database.change("UPDATE service_request SET first_responder = 'x' WHERE id = ?", id))
                .hasMessageContaining("first responder of a service request is never changed");
    }

    /** S3.5-B7b: any employee may be told first. */
    @Test
    void aTechnicianRegistersAndReadsWhatHeWasTold() {
        var technician = Tokens.of("tech-55").roles("technician").sign();
        var other = Tokens.of("tech-56").roles("technician").sign();

        var id = idOf(register(technician, registration(aPhone(), "WM-7000")));

        read(technician, id).statusCode(200).body("firstResponder", equalTo("tech-55"));
        read(other, id).statusCode(404);
    }

    @Test
    void oneTelephoneNumberIsOneCustomer() {
        var phone = aPhone();
        var first = register(AGENT, registration(phone, "WM-7000"));
        var spaced = phone.replaceFirst("(\\+1)(\\d{3})(\\d{3})", "$1 ($2) $3-");

        var second = register(AGENT, registration(spaced, "TV-55"));

        assertThat(text(second, "customerId")).isEqualTo(text(first, "customerId"));
        assertThat(text(second, "assetId")).isNotEqualTo(text(first, "assetId"));
    }

    @Test
    void eachPartnerKnowsItsOwnCustomers() {
        var phone = aPhone();

        var atAcme = register(ACME, registration(phone, "WM-7000")).body("partner", equalTo("acme"));
        var atGlobex = register(GLOBEX, registration(phone, "WM-7000")).body("partner", equalTo("globex"));

        assertThat(text(atGlobex, "customerId")).isNotEqualTo(text(atAcme, "customerId"));
        atGlobex.body("possibleDuplicateOf", nullValue());
    }

    /** S3.5-B7c */
    @Test
    void anOpenRequestAboutTheSameProductIsAPossibleDuplicate() {
        var phone = aPhone();
        var first = idOf(register(AGENT, registration(phone, "WM-7000")));

        register(AGENT, registration(phone, "WM-7000")).body("possibleDuplicateOf", equalTo(first.toString()));
        register(AGENT, registration(phone, "TV-55")).body("possibleDuplicateOf", nullValue());
    }

    @Test
    void aCancelledRequestIsNoPossibleDuplicate() {
        var phone = aPhone();
        var first = idOf(register(AGENT, registration(phone, "WM-7000")));
        step(AGENT, first, "cancellation", "{\"reason\": \"WITHDRAWN\"}").statusCode(200);

        register(AGENT, registration(phone, "WM-7000")).body("possibleDuplicateOf", nullValue());
    }

    @Test
    void afterSevenDaysItIsAnotherMatter() {
        var phone = aPhone();
        register(AGENT, registration(phone, "WM-7000")).statusCode(201);

        clock.advance(Duration.ofDays(7).plusSeconds(1));

        register(AGENT, registration(phone, "WM-7000")).body("possibleDuplicateOf", nullValue());
    }

    @Test
    void aPartnersReferenceNamesOneRequestOnly() {
        var reference = "X-" + aPhone();
        var body =
                registration(aPhone(), "WM-7000").replaceFirst("\\{", "{\"externalReference\": \"" + reference + "\",");
        var first = idOf(register(ACME, body));

        register(ACME, body)
                .statusCode(409)
                .body("code", equalTo("external-reference-taken"))
                .body("serviceRequestId", equalTo(first.toString()));
        register(GLOBEX, body).statusCode(201);
        Api.as(ACME)
                .queryParam("externalReference", reference)
                .get("/v1/service-requests")
                .then()
                .body("items.id", equalTo(List.of(first.toString())));
    }

    @Test
    void oneReferenceSentTwiceAtOnceIsTakenOnce() throws Exception {
        var reference = "Y-" + aPhone();

        try (var callers = Executors.newFixedThreadPool(8)) {
            var answers = callers.invokeAll(IntStream.range(0, 8)
                    .<Callable<Integer>>mapToObj(i -> () -> register(
                                    ACME,
                                    registration(aPhone(), "WM-7000")
                                            .replaceFirst("\\{", "{\"externalReference\": \"" + reference + "\","))
                            .extract()
                            .statusCode())
                    .toList());

            assertThat(answers.stream().map(answer -> answer.resultNow()))
                    .containsOnly(201, 409)
                    .containsOnlyOnce(201);
        }
    }

    @Test
    void onlyStaffRegistersForAnotherNetwork() {
        var body = registration(aPhone(), "WM-7000").replaceFirst("\\{", "{\"partner\": \"globex\",");

        register(AGENT, body).statusCode(201).body("partner", equalTo("globex"));
        register(ACME, body).statusCode(400).body("errors[0].field", equalTo("partner"));
    }

    @Test
    void aKnownCustomerCanBeNamedById() {
        var customerId = text(register(AGENT, registration(aPhone(), "WM-7000")), "customerId");
        var byId = registration("x", "TV-55").replaceFirst("\\{\"name\".*?\\}", "{\"id\": \"" + customerId + "\"}");

        register(AGENT, byId).statusCode(201).body("customerId", equalTo(customerId));
        register(ACME, byId).statusCode(400).body("errors[0].field", equalTo("customer.id"));
    }

    @Test
    void aWrongTelephoneNumberIsNamedButNotRepeated() {
        register(AGENT, registration("12345", "WM-7000"))
                .statusCode(400)
                .body("code", equalTo("invalid-request"))
                .body("errors[0].field", equalTo("customer.phone"))
                .body("detail", matchesPattern("[^0-9]*"));
    }

    @Test
    void aRequestCannotBeReportedInTheFuture() {
        var tomorrow = clock.instant().plus(Duration.ofDays(1));

        register(AGENT, registration(aPhone(), "WM-7000").replaceFirst("\\{", "{\"reportedAt\": \"" + tomorrow + "\","))
                .statusCode(400)
                .body("errors[0].field", equalTo("reportedAt"));
    }

    @Test
    void aRequestWrittenDownLaterKeepsItsMoment() {
        var yesterday = clock.instant().minus(Duration.ofDays(1));

        var id = idOf(register(
                AGENT,
                registration(aPhone(), "WM-7000").replaceFirst("\\{", "{\"reportedAt\": \"" + yesterday + "\",")));

        read(AGENT, id).body("reportedAt", equalTo(yesterday.toString()));
        assertThat(TopicReader.await("service_request.registered.v1", id).time())
                .isEqualTo(yesterday);
    }

    @Test
    void onlyARealTimeZoneIsTaken() {
        register(AGENT, registration(aPhone(), "WM-7000").replace("America/New_York", "Mars/Olympus"))
                .statusCode(400)
                .body("errors[0].field", equalTo("place.timeZone"));
    }

    /** S1-8.1a */
    @Test
    void personalDataIsNowhereInClear() {
        var phone = aPhone();
        var request = idOf(register(AGENT, registration(phone, "WM-7000")));

        var rows = database.column("SELECT r::text FROM service_request r WHERE id = ?", request);
        rows.addAll(database.column("SELECT c::text FROM customer c"));
        rows.addAll(database.column("SELECT a::text FROM asset a"));

        var inHex = new BigInteger(1, "Mary Jones".getBytes(StandardCharsets.UTF_8)).toString(16);
        assertThat(rows).isNotEmpty().allSatisfy(row -> assertThat(row)
                .doesNotContain("Mary", phone, phone.substring(2), "Ocean Parkway", "40.67821", inHex));
    }

    @Test
    void twoFirstCallsAtOnceMakeOneCustomer() throws Exception {
        var phone = aPhone();

        try (var callers = Executors.newFixedThreadPool(8)) {
            var answers = callers.invokeAll(IntStream.range(0, 8)
                    .<Callable<JsonPath>>mapToObj(i -> () -> register(AGENT, registration(phone, "WM-7000"))
                            .statusCode(201)
                            .extract()
                            .jsonPath())
                    .toList());

            var registered = answers.stream().map(answer -> answer.resultNow()).toList();
            assertThat(registered)
                    .extracting(json -> json.getString("customerId"))
                    .containsOnly(registered.getFirst().getString("customerId"));
            assertThat(registered)
                    .extracting(json -> json.getString("assetId"))
                    .containsOnly(registered.getFirst().getString("assetId"));
            assertThat(registered)
                    .filteredOn(json -> json.getString("possibleDuplicateOf") == null)
                    .hasSize(1);
        }
    }

    @Test
    void theSameKeyGivesTheSameRequestAgain() {
        var key = Ids.next().toString();
        var body = registration(aPhone(), "WM-7000");

        var first = idOf(postWith(key, body));
        var second = idOf(postWith(key, body));

        assertThat(second).isEqualTo(first);
    }

    private static ValidatableResponse postWith(String key, String body) {
        return RestAssured.given()
                .contentType(ContentType.JSON)
                .header("Authorization", "Bearer " + AGENT)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/service-requests")
                .then();
    }

    private static String text(ValidatableResponse answer, String field) {
        return answer.statusCode(201).extract().jsonPath().getString(field);
    }
}
