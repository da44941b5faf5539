package io.aftercare.intake.servicefile;

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
import static io.aftercare.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.aftercare.intake.Desk;
import io.aftercare.kit.ids.Ids;
import io.aftercare.testing.Api;
import io.aftercare.testing.EventFeeder;
import io.aftercare.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;

/** S2-6.2a, S2-3.3d: the service file of a customer. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ServiceFileTest {
    private final Clock clock;

    ServiceFileTest(Clock clock) {
        this.clock = clock;
    }

    @Test
    void everythingThatHappenedStandsOnOneTimeline() {
        var phone = aPhone();
        var first = idOf(register(ACME, registration(phone, "WM-7000")));
        var second = idOf(register(ACME, registration(phone, "HT-200")));
        triage(first, "ON_SITE").statusCode(200);
        step(AGENT, second, "escalation", "{\"reason\": \"Wants the manager\"}").statusCode(200);
        EventFeeder.send("visit.escalated.v1", Ids.next(), 1, """
                {"serviceRequestId": "%s", "at": "%s"}""".formatted(first, clock.instant()));
        var customer = read(AGENT, first).extract().<String>path("customerId");

        await().untilAsserted(() -> Api.as(ACME)
                .get("/v1/customers/" + customer + "/service-file")
                .then()
                .statusCode(200)
                .body(
                        "items.type",
                        hasItems(
                                "service_request.registered.v1",
                                "service_request.triaged.v1",
                                "service_request.escalated.v1",
                                "visit.escalated.v1"))
                .body("items.serviceRequestId", hasItems(first.toString(), second.toString())));
        var asset = read(AGENT, second).extract().<String>path("assetId");
        Api.as(ACME)
                .queryParam("assetId", asset)
                .get("/v1/customers/" + customer + "/service-file")
                .then()
                .body("items.serviceRequestId", everyItem(Matchers.equalTo(second.toString())))
                .body("items", not(Matchers.empty()));
        Api.as(GLOBEX).get("/v1/customers/" + customer + "/service-file").then().statusCode(404);
    }

    /** S3.3-C1: what was asked without a request belongs to the file of who asked, and of nobody else. */
    @Test
    void questionsWithoutARequestStandInTheFile() {
        var phone = aPhone();
        var request = idOf(register(ACME, registration(phone, "WM-7000")));
        var asked = read(AGENT, request).extract().jsonPath();
        var customer = asked.getString("customerId");
        var consultation = idOf(Api.as(AGENT)
                .body("""
                {"customerId": "%s", "channel": "PHONE", "topic": "descaling", "question": "How often, asks Mary Jones?",
                 "answer": "Twice a year"}
                """.formatted(customer))
                .post("/v1/consultations")
                .then());
        var path = "/v1/customers/" + customer + "/service-file";

        var file = Api.as(ACME).get(path).then().statusCode(200);

        file.body(
                        "items.type",
                        hasItems("consultation.asked", "consultation.answered", "service_request.registered.v1"))
                .body(
                        "items.findAll { it.consultationId == '%s' }.size()".formatted(consultation),
                        Matchers.equalTo(2));
        assertThat(file.extract().asString()).doesNotContain("Mary").doesNotContain("Twice");
        Api.as(ACME)
                .queryParam("assetId", asked.getString("assetId"))
                .get(path)
                .then()
                .body("items.consultationId", everyItem(Matchers.nullValue()));
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrOverlap() {
        var phone = aPhone();
        var requests = new ArrayList<UUID>();
        for (var product : List.of("A-1", "A-2", "A-3", "A-4", "A-5")) {
            requests.add(idOf(register(AGENT, registration(phone, product))));
        }
        requests.forEach(request -> Desk.triage(request, "PHONE").statusCode(200));
        var customer = read(AGENT, requests.getFirst()).extract().<String>path("customerId");

        var seen = new ArrayList<String>();
        String after = null;
        do {
            var request = Api.as(AGENT).queryParam("limit", 3);
            if (after != null) {
                request.queryParam("after", after);
            }
            var page = request.get("/v1/customers/" + customer + "/service-file")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            page.<java.util.Map<String, String>>getList("items")
                    .forEach(entry -> seen.add(entry.get("serviceRequestId") + " " + entry.get("type")));
            after = page.getString("next");
        } while (after != null);

        assertThat(seen).hasSize(10).doesNotHaveDuplicates();
    }
}
