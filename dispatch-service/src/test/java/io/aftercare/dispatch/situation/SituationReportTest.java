package io.aftercare.dispatch.situation;

import static io.aftercare.dispatch.Network.ADMIN;
import static io.aftercare.dispatch.Network.MANAGER;
import static io.aftercare.dispatch.Network.visit;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.aftercare.dispatch.Network;
import io.aftercare.dispatch.duty.DutyRoom;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** S3.8-E2b: situations are reported truthfully and promptly to the head of the department. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class SituationReportTest {
    private static final String WORDS = "The cellar of Mrs Miller is under water";

    private final Network network = new Network();

    /** S3.8-E2b */
    @Test
    void theHeadOfTheRepairDepartmentReadsAndAcknowledges() {
        network.opened().withTechnician(1);
        setUp("STATION");
        setUp("REPAIR");
        var visitId = network.appointedVisit(1);

        var id = report(network.technician(1), Map.of("visitId", visitId))
                .statusCode(201)
                .body("status", equalTo("REPORTED"))
                .body("department", equalTo("REPAIR"))
                .body("headLogin", equalTo(login("REPAIR")))
                .extract()
                .<String>path("id");

        var head = head("REPAIR");
        Api.as(head)
                .get("/v1/situation-reports?status=REPORTED")
                .then()
                .body("items.id", contains(id))
                .body("items[0].words", nullValue());
        one(head, id).statusCode(200).body("words", equalTo(WORDS)).body("visitId", equalTo(visitId.toString()));
        step(head, id, "reading", Map.of())
                .statusCode(200)
                .body("status", equalTo("READ"))
                .body("readAt", notNullValue());
        step(head, id, "acknowledgement", Map.of("answer", "A pump is on the way"))
                .statusCode(200)
                .body("status", equalTo("ACKNOWLEDGED"));
        one(network.technician(1), id)
                .body("answer", equalTo("A pump is on the way"))
                .body("acknowledgedBy", equalTo(login("REPAIR")));
        step(head, id, "acknowledgement", Map.of()).statusCode(409).body("code", equalTo("illegal-transition"));
    }

    /** S3.8-E2b: on a shift, to the station. */
    @Test
    void aSituationOnAShiftGoesToTheStationHead() {
        network.opened();
        setUp("STATION");
        var room = DutyRoom.in(network);
        var shift = room.published("ann", 0);

        report(room.person("ann"), Map.of("shiftId", shift))
                .statusCode(201)
                .body("department", equalTo("STATION"))
                .body("headLogin", equalTo(login("STATION")))
                .body("shiftId", equalTo(shift));
        report(room.person("ann"), Map.of("shiftId", Tokens.subjectOf("nothing")))
                .statusCode(400)
                .body("errors[0].rule", equalTo("known-shift"));
    }

    /** S3.8-E2b: somebody is always told. */
    @Test
    void withoutAHeadOfTheDepartmentTheStationHeadIsTold() {
        network.opened().withTechnician(1);
        var visitId = network.appointedVisit(1);
        report(network.technician(1), Map.of("visitId", visitId))
                .statusCode(409)
                .body("code", equalTo("department-without-head"))
                .body("clause", equalTo("S3.8-E2b"));
        setUp("STATION");

        report(network.technician(1), Map.of("visitId", visitId))
                .statusCode(201)
                .body("headLogin", equalTo(login("STATION")));
        report(network.technician(1), Map.of("visitId", visitId, "department", "QUALITY"))
                .statusCode(201)
                .body("department", equalTo("STATION"));
    }

    /** S3.8-E2b: a head tells the one above. */
    @Test
    void aHeadReportsToTheStationHead() {
        network.opened().withTechnician(1);
        setUp("STATION");
        setUp("REPAIR");
        var visitId = network.appointedVisit(1);

        report(
                        Tokens.of(login("REPAIR")).roles("station-head").outlet(network.outletCode()),
                        Map.of("visitId", visitId))
                .statusCode(201)
                .body("headLogin", equalTo(login("STATION")));
    }

    @Test
    void onlyThoseWhomItConcernsSeeAReport() {
        network.opened().withTechnician(1).withTechnician(2);
        setUp("STATION");
        var id = report(network.technician(1), Map.of("visitId", network.appointedVisit(1)))
                .statusCode(201)
                .extract()
                .<String>path("id");

        one(network.technician(2), id).statusCode(404);
        one(new Network().opened().stationHead(), id).statusCode(404);
        one(MANAGER, id).statusCode(200);
        step(MANAGER, id, "acknowledgement", Map.of()).statusCode(403).body("code", equalTo("not-the-head"));
        step(network.technician(1), id, "acknowledgement", Map.of()).statusCode(403);
        Api.as(network.technician(2))
                .get("/v1/situation-reports")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    /** S3.8-E2b, S3.2-7a: what is open is the matter of whoever leads now. */
    @Test
    void aNewHeadTakesOverWhatIsOpen() {
        network.opened().withTechnician(1);
        var department = setUp("STATION");
        var id = report(network.technician(1), Map.of("visitId", network.appointedVisit(1)))
                .extract()
                .<String>path("id");

        Api.as(MANAGER)
                .header("If-Match", "*")
                .body(Map.of("headLogin", login("NEW")))
                .post("/v1/departments/" + department + "/change")
                .then()
                .statusCode(200);

        one(head("STATION"), id).statusCode(404);
        step(head("NEW"), id, "acknowledgement", Map.of()).statusCode(200).body("headLogin", equalTo(login("NEW")));
    }

    /** S1-8.1b: the words may name the customer. */
    @Test
    void readingTheWordsIsNoted() {
        network.opened().withTechnician(1);
        setUp("STATION");
        var visitId = network.appointedVisit(1);
        var id = report(network.technician(1), Map.of("visitId", visitId))
                .extract()
                .<String>path("id");

        one(head("STATION"), id).statusCode(200);

        Api.as(ADMIN)
                .get("/v1/operations/dispatch/audit-entries?personId="
                        + visit(visitId).getString("customerId"))
                .then()
                .body(
                        "items.findAll { it.action == 'READ' && it.actorLogin == '%s' }".formatted(login("STATION")),
                        not(empty()));
    }

    @Test
    void aReportIsAboutAVisitOrAShift() {
        network.opened().withTechnician(1);
        setUp("STATION");

        report(network.technician(1), Map.of()).statusCode(400).body("errors[0].rule", equalTo("visit-or-shift"));
        var unassigned = new Network().opened();
        var visitId = unassigned.awaitVisit(unassigned.request(), "REQUESTED").getString("id");
        report(MANAGER, Map.of("visitId", visitId)).statusCode(400).body("errors[0].rule", equalTo("of-an-outlet"));
    }

    private String login(String kind) {
        return "lead-%s-%s".formatted(kind.toLowerCase(Locale.ROOT), network.skill());
    }

    private Tokens head(String kind) {
        return Tokens.of(login(kind)).roles("tech-support").outlet(network.outletCode());
    }

    private String setUp(String kind) {
        return Api.as(MANAGER)
                .body(Map.of(
                        "outletCode",
                        network.outletCode(),
                        "kind",
                        kind,
                        "headLogin",
                        login(kind),
                        "duties",
                        List.of("Leads")))
                .post("/v1/departments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse report(Tokens who, Map<String, ?> facts) {
        var body = new HashMap<String, Object>(facts);
        body.put("words", WORDS);
        return Api.as(who).body(body).post("/v1/situation-reports").then();
    }

    private static ValidatableResponse one(Tokens who, String id) {
        return Api.as(who).get("/v1/situation-reports/" + id).then();
    }

    private static ValidatableResponse step(Tokens who, String id, String step, Map<String, ?> facts) {
        return Api.as(who)
                .header("If-Match", "*")
                .body(facts)
                .post("/v1/situation-reports/" + id + "/" + step)
                .then();
    }
}
