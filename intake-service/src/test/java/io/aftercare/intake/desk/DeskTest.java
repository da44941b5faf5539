package io.aftercare.intake.desk;

import static io.aftercare.intake.Desk.ACME;
import static io.aftercare.intake.Desk.AGENT;
import static io.aftercare.intake.Desk.GLOBEX;
import static io.aftercare.intake.Desk.SUPPORT;
import static io.aftercare.intake.Desk.aPhone;
import static io.aftercare.intake.Desk.etag;
import static io.aftercare.intake.Desk.idOf;
import static io.aftercare.intake.Desk.read;
import static io.aftercare.intake.Desk.register;
import static io.aftercare.intake.Desk.registered;
import static io.aftercare.intake.Desk.registration;
import static io.aftercare.intake.Desk.status;
import static io.aftercare.intake.Desk.step;
import static io.aftercare.intake.Desk.triage;
import static io.aftercare.intake.Desk.triaged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.aftercare.intake.Database;
import io.aftercare.kit.ids.Ids;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.SettableClock;
import io.aftercare.testing.Tokens;
import io.aftercare.testing.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The steps of the desk over HTTP. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class DeskTest {
    private static final String WITHDRAWN = "{\"reason\": \"WITHDRAWN\"}";

    private final Database database;
    private final SettableClock clock;

    DeskTest(Database database, SettableClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** S2-3.2a, S1-3.1b */
    @Test
    void triageBindsTheDefaultPolicyOfTheMode() {
        var id = registered(AGENT);

        triage(id, "ON_SITE")
                .statusCode(200)
                .body("status", equalTo("TRIAGED"))
                .body("triage.policyCode", equalTo("on-site-standard"))
                .body("triage.policyVersion", equalTo(1))
                .body("triage.inWarranty", equalTo(true));

        var told = TopicReader.await("service_request.triaged.v1", id).payload();
        assertThat(told.path("requestType").asText()).isEqualTo("FAULT");
        assertThat(told.path("policy").path("acceptance").asText()).isEqualTo("SIGNATURE");
    }

    @Test
    void aNewerPolicyDoesNotTouchARunningRequest() {
        addPolicy(901, 1, 30);
        var id = registered(AGENT);
        step(AGENT, id, "triage", triageUnder("night-standard")).statusCode(200);

        addPolicy(902, 2, 10);
        step(AGENT, id, "visit-request", "{}").statusCode(200);

        var policy = TopicReader.await("service_request.visit_requested.v1", id)
                .payload()
                .path("policy");
        assertThat(policy.path("version").asInt()).isEqualTo(1);
        assertThat(policy.path("acceptWithinMinutes").asInt()).isEqualTo(30);
    }

    @Test
    void onlyAKnownPolicyCanBeChosen() {
        step(AGENT, registered(AGENT), "triage", triageUnder("no-such"))
                .statusCode(400)
                .body("errors[0].field", equalTo("policyCode"));
    }

    /** S0-3.1c, S0-2.2d, S3.5-B3b */
    @Test
    void aVisitRequestCarriesAllFactsOfTheJob() {
        var id = triaged(ACME);
        var from = clock.instant().plus(Duration.ofDays(1));

        step(
                        SUPPORT,
                        id,
                        "visit-request",
                        "{\"earliest\": \"%s\", \"latest\": \"%s\"}".formatted(from, from.plusSeconds(3600)))
                .statusCode(200)
                .body("status", equalTo("VISIT_REQUESTED"));

        var told = TopicReader.await("service_request.visit_requested.v1", id).payload();
        assertThat(told.path("serviceRequestId").asText()).isEqualTo(id.toString());
        assertThat(told.path("partner").asText()).isEqualTo("acme");
        assertThat(told.path("skill").asText()).isEqualTo("heating");
        assertThat(told.path("timeZone").asText()).isEqualTo("America/New_York");
        assertThat(told.path("earliest").asText()).isEqualTo(from.toString());
        assertThat(told.path("latitude").asDouble()).isEqualTo(40.678);
    }

    @Test
    void aVisitCannotEndBeforeItBegins() {
        var from = clock.instant();

        step(
                        SUPPORT,
                        triaged(AGENT),
                        "visit-request",
                        "{\"earliest\": \"%s\", \"latest\": \"%s\"}".formatted(from, from))
                .statusCode(400)
                .body("errors[0].field", equalTo("latest"));
    }

    @Test
    void aProductIsExpectedAtOneStation() {
        var id = triaged(AGENT);

        step(AGENT, id, "product-expectation", "{\"outletCode\": \"NYC-BK\"}")
                .statusCode(200)
                .body("status", equalTo("PRODUCT_EXPECTED"))
                .body("outletCode", equalTo("NYC-BK"));

        var told = TopicReader.await("service_request.product_expected.v1", id).payload();
        assertThat(told.path("outletCode").asText()).isEqualTo("NYC-BK");
        read(head("NYC-BK"), id).statusCode(200);
        read(head("NYC-QN"), id).statusCode(404);
    }

    /** S0-3.1b, S2-3.1c, S0-4.2d, S3.5-B3a, S1-8.1a */
    @Test
    void aSolutionByTelephoneIsKeptSecret() {
        var id = triaged(AGENT);

        step(AGENT, id, "resolution", "{\"solution\": \"Told Mary to open the valve\"}")
                .statusCode(200)
                .body("status", equalTo("RESOLVED"))
                .body("solution", equalTo("Told Mary to open the valve"));

        assertThat(TopicReader.await("service_request.resolved.v1", id)
                        .payload()
                        .toString())
                .doesNotContain("Mary");
        assertThat(database.column("SELECT r::text FROM service_request r WHERE id = ?", id))
                .noneMatch(row -> row.contains("Mary"));
    }

    /** S2-1.3b */
    @Test
    void anIllegalStepTellsWhatIsAllowed() {
        step(AGENT, registered(AGENT), "resolution", "{\"solution\": \"None\"}")
                .statusCode(409)
                .body("code", equalTo("illegal-transition"))
                .body("from", equalTo("REGISTERED"))
                .body("allowed", hasItems("TRIAGED", "CANCELLED"));
    }

    @Test
    void aStepNeedsTheVersionThatWasSeen() {
        var id = registered(AGENT);
        var seen = etag(id);
        triage(id, "ON_SITE").statusCode(200).header("ETag", not(seen));

        step(AGENT, id, "cancellation", WITHDRAWN, seen).statusCode(412);
        Api.as(AGENT)
                .body(WITHDRAWN)
                .post("/v1/service-requests/" + id + "/cancellation")
                .then()
                .statusCode(428);
    }

    @Test
    void aStepMayBeRecordedLaterButNotBeforeThePreviousOne() {
        var id = registered(AGENT);
        var reported = clock.instant();

        step(
                        AGENT,
                        id,
                        "cancellation",
                        withdrawnAt(reported.minus(Duration.ofDays(1)).toString()))
                .statusCode(400)
                .body("errors[0].field", equalTo("at"));
        step(
                        AGENT,
                        id,
                        "cancellation",
                        withdrawnAt(reported.plus(Duration.ofDays(1)).toString()))
                .statusCode(400)
                .body("errors[0].field", equalTo("at"));
        step(AGENT, id, "cancellation", withdrawnAt(reported.toString()))
                .statusCode(200)
                .body("milestones.cancelledAt", equalTo(reported.toString()));
    }

    @Test
    void aPartnerCancelsItsOwnRequestOnly() {
        var id = registered(ACME);

        step(GLOBEX, id, "cancellation", WITHDRAWN).statusCode(404);
        step(ACME, id, "cancellation", WITHDRAWN).statusCode(200).body("cancellation.reason", equalTo("WITHDRAWN"));

        var told = TopicReader.await("service_request.cancelled.v1", id).payload();
        assertThat(told.path("reason").asText()).isEqualTo("WITHDRAWN");
    }

    @Test
    void aDuplicateNamesARequestThatExists() {
        var original = registered(AGENT);
        var duplicate = registered(AGENT);

        step(AGENT, duplicate, "cancellation", duplicateOf(Ids.next())).statusCode(400);
        step(AGENT, duplicate, "cancellation", duplicateOf(duplicate)).statusCode(400);
        step(AGENT, duplicate, "cancellation", duplicateOf(original))
                .statusCode(200)
                .body("cancellation.duplicateOf", equalTo(original.toString()));
    }

    /** Nobody's change is lost: of 50 who saw the same version one gets through and the others are told. */
    @Test
    void ofFiftyClientsWithOneVersionExactlyOneChanges() throws Exception {
        var id = triaged(AGENT);
        var seen = etag(id);

        var answers = atOnce(
                50,
                number -> number % 2 == 0
                        ? step(AGENT, id, "visit-request", "{}", seen).extract().statusCode()
                        : step(AGENT, id, "cancellation", WITHDRAWN, seen)
                                .extract()
                                .statusCode());

        assertThat(answers).containsOnly(200, 412).containsOnlyOnce(200);
        assertThat(status(id)).isIn("VISIT_REQUESTED", "CANCELLED");
        assertThat(TopicReader.eventsOf("aftercare.service-request", id)).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void eventsOfOneRequestAreNumberedWithoutGaps() {
        var id = triaged(AGENT);
        step(AGENT, id, "visit-request", "{}").statusCode(200);
        step(AGENT, id, "cancellation", WITHDRAWN).statusCode(200);
        TopicReader.await("service_request.cancelled.v1", id);

        assertThat(TopicReader.eventsOf("aftercare.service-request", id))
                .extracting(TopicReader.Told::sequence)
                .containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void aPartnerSeesOnlyItsOwnRequests() {
        var own = registered(ACME);
        var other = registered(GLOBEX);

        read(ACME, own).statusCode(200);
        read(ACME, other).statusCode(404).body("code", equalTo("not-found"));
        Api.as(ACME)
                .get("/v1/service-requests?limit=200")
                .then()
                .statusCode(200)
                .body("items.partner", everyItem(equalTo("acme")));
        Api.as(ACME).get("/v1/service-requests?partner=globex").then().body("items", hasSize(0));
    }

    @Test
    void requestsAreFoundByTelephoneNumber() {
        var phone = aPhone();
        var id = idOf(register(AGENT, registration(phone, "WM-7000")));
        registered(AGENT);

        Api.as(AGENT)
                .queryParam("phone", phone)
                .get("/v1/service-requests")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(id.toString())));
    }

    @Test
    void aListCanBeNarrowedInEveryWay() {
        var product = "LST-" + aPhone().substring(8);
        var old = idOf(register(
                AGENT,
                registration(aPhone(), product).replaceFirst("\\{", "{\"reportedAt\": \"2026-01-01T10:00:00Z\",")));
        var young = idOf(register(AGENT, registration(aPhone(), product)));
        triage(young, "ON_SITE").statusCode(200);

        assertThat(listed("productCode=" + product)).containsExactly(young.toString(), old.toString());
        assertThat(listed("productCode=" + product + "&status=TRIAGED")).containsExactly(young.toString());
        assertThat(listed("productCode=" + product + "&until=2026-02-01T00:00:00Z"))
                .containsExactly(old.toString());
        assertThat(listed("productCode=" + product + "&from=2026-02-01T00:00:00Z"))
                .containsExactly(young.toString());
        assertThat(listed("productCode=" + product + "&partner=own")).hasSize(2);
    }

    @Test
    void pagesShowEveryRequestOnce() {
        var product = "PAG-" + aPhone().substring(8);
        for (var i = 0; i < 5; i++) {
            register(
                            AGENT,
                            registration(aPhone(), product)
                                    .replaceFirst(
                                            "\\{", "{\"reportedAt\": \"2026-01-0" + (1 + i / 2) + "T10:00:00Z\","))
                    .statusCode(201);
        }

        var seen = new ArrayList<String>();
        String next = null;
        do {
            var page = Api.as(AGENT)
                    .queryParam("productCode", product)
                    .queryParam("limit", 2)
                    .queryParam("after", next == null ? List.of() : List.of(next))
                    .get("/v1/service-requests")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.id"));
            next = page.getString("next");
        } while (next != null);

        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void aBadFilterIsNamed() {
        Api.as(AGENT).get("/v1/service-requests?status=LOST").then().statusCode(400);
        Api.as(AGENT).get("/v1/service-requests?limit=0").then().statusCode(400);
        Api.as(AGENT).get("/v1/service-requests?after=x").then().statusCode(400);
        Api.as(AGENT).get("/v1/service-requests?phone=x").then().statusCode(400);
        Api.as(AGENT).get("/v1/service-requests?from=yesterday").then().statusCode(400);
    }

    @Test
    void everyPolicyCanBeRead() {
        Api.as(AGENT).get("/v1/service-policies").then().statusCode(200).body("items.code", hasItem("bench-standard"));
        Api.as(AGENT)
                .get("/v1/service-policies/bench-standard")
                .then()
                .statusCode(200)
                .body("planApproval", equalTo("STATION_HEAD"))
                .body("acceptance", equalTo("INSPECTION_THEN_SIGNATURE"));
        Api.as(AGENT).get("/v1/service-policies/none").then().statusCode(404);
    }

    private static List<String> listed(String query) {
        return Api.as(AGENT)
                .get("/v1/service-requests?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id");
    }

    private void addPolicy(int id, int version, int acceptWithinMinutes) {
        database.change(
                "INSERT INTO service_policy VALUES (?, 'night-standard', ?, null, 'NONE', 'SIGNATURE',"
                        + " 'FREE_IN_WARRANTY', true, 3, 3, 3, ?, 480, false)",
                id,
                version,
                acceptWithinMinutes);
    }

    private static String triageUnder(String policyCode) {
        return """
                {"type": "FAULT", "priority": "P1", "complexity": "COMPLEX", "serviceMode": "ON_SITE", "skill": "heating",
                 "policyCode": "%s"}""".formatted(policyCode);
    }

    private static String withdrawnAt(String at) {
        return "{\"reason\": \"WITHDRAWN\", \"at\": \"" + at + "\"}";
    }

    private static String duplicateOf(UUID other) {
        return "{\"reason\": \"DUPLICATE\", \"duplicateOf\": \"" + other + "\"}";
    }

    private static String head(String outlet) {
        return Tokens.of("head-" + outlet).roles("station-head").outlet(outlet).sign();
    }

    private static List<Integer> atOnce(int callers, IntFunction<Integer> call) throws Exception {
        try (var pool = Executors.newFixedThreadPool(callers)) {
            return pool
                    .invokeAll(IntStream.range(0, callers)
                            .<Callable<Integer>>mapToObj(number -> () -> call.apply(number))
                            .toList())
                    .stream()
                    .map(answer -> answer.resultNow())
                    .toList();
        }
    }
}
