package io.aftercare.dispatch.crew;

import static io.aftercare.dispatch.Network.DISPATCHER;
import static io.aftercare.dispatch.Network.appointment;
import static io.aftercare.dispatch.Network.step;
import static io.aftercare.dispatch.Network.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.aftercare.dispatch.Network;
import io.aftercare.dispatch.PlanCalls;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** S3.8-C3: suitable repairers, not only one; the time of each is taken. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class CrewTest {
    private final Network network = new Network();

    /** S3.8-C3; S1-1.2: whoever goes is registered staff. */
    @Test
    void aVisitHasALeadAndMembersWhoGoAlong() {
        network.opened().withTechnician(1).withTechnician(2).withTechnician(3);
        var visitId = network.appointedVisit(1);

        send(visitId, 2, 3)
                .statusCode(200)
                .body("leadLogin", equalTo(network.login(1)))
                .body("members.technicianLogin", equalTo(List.of(network.login(2), network.login(3))));
        send(visitId, 1).statusCode(400).body("errors[0].rule", equalTo("not-the-lead"));
        send(visitId, 7).statusCode(400).body("errors[0].rule", equalTo("known-technician"));
        send(visitId, 3).statusCode(200);

        Api.as(network.stationHead())
                .get("/v1/visits/" + visitId + "/crew")
                .then()
                .body("members.technicianLogin", equalTo(List.of(network.login(3))));
        var calendar = Api.as(network.technician(3))
                .get("/v1/technicians/" + network.technicianId(3) + "/calendar.ics")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(calendar.replace("\r\n ", "")).contains("visit-" + visitId);
    }

    /** S3.8-C3: whoever goes along reads the visit, and the lead takes its steps. */
    @Test
    void aMemberReadsTheVisitAndTheLeadTakesItsSteps() {
        network.opened().withTechnician(1).withTechnician(2).withTechnician(3);
        var visitId = network.appointedVisit(1);
        read(2, visitId).statusCode(404);
        send(visitId, 2).statusCode(200);

        read(2, visitId).statusCode(200).body("technicianLogin", equalTo(network.login(1)));
        read(3, visitId).statusCode(404);
        Api.as(network.technician(2)).get("/v1/visits").then().body("items.id", equalTo(List.of(visitId.toString())));
        Api.as(network.technician(2))
                .get("/v1/visits/" + visitId + "/guidance")
                .then()
                .statusCode(200);
        step(network.technician(2), visitId, "departure", Map.of())
                .statusCode(403)
                .body("code", equalTo("not-the-lead"))
                .body("title", equalTo("Not the lead of the crew"));
        step(network.technician(3), visitId, "departure", Map.of()).statusCode(404);

        send(visitId).statusCode(200);
        read(2, visitId).statusCode(404);
    }

    /** S3.8-C3: a member is away for others as long as the visit lasts. */
    @Test
    void theTimeOfAMemberIsTakenInAssignment() {
        network.opened().withTechnician(1).withTechnician(2);
        var visitId = network.appointedVisit(1);
        var from = Instant.parse(visit(visitId).getString("appointment.from"));
        var until = Instant.parse(visit(visitId).getString("appointment.until"));
        send(visitId, 2).statusCode(200);

        var request = network.wishing("earliest", from.plus(Duration.ofMinutes(1)))
                .wishing("latest", until.minus(Duration.ofMinutes(1)))
                .wishing("priority", "P1")
                .request();

        var other = network.awaitVisit(request, "PROPOSED");
        assertThat(other.getString("technicianLogin")).isEqualTo(network.login(1));
        Api.as(DISPATCHER)
                .get("/v1/visits/" + other.getString("id") + "/explanation")
                .then()
                .body(
                        "excluded.find { it.technicianLogin == '%s' }.obstacles".formatted(network.login(2)),
                        equalTo(List.of("ABSENT")));
    }

    /** S3.8-C3 */
    @Test
    void theTimeOfAMemberIsTakenInPlans() {
        var rare = network.skill() + "-rare";
        network.opened().withTechnician(1).withTechnician(2, Map.of("skills", List.of(network.skill(), rare)));
        var visitId = network.appointedVisit(1);
        var until = Instant.parse(visit(visitId).getString("appointment.until"));
        send(visitId, 2).statusCode(200);
        network.wishing("skill", rare).proposedVisit();

        var plans = new PlanCalls(network);
        var routes = plans.read(plans.finished(Map.of()), "/routes").param("login", network.login(2));

        var starts = routes.getList("items.findAll { it.technicianLogin == login }.tours.flatten().from", String.class);
        assertThat(starts).isNotEmpty().allSatisfy(from -> assertThat(Instant.parse(from))
                .isAfterOrEqualTo(until.minusSeconds(1)));
    }

    @Test
    void whoIsAtAnotherVisitDoesNotGoAlong() {
        network.opened().withTechnician(1).withTechnician(2);
        var visitId = network.appointedVisit(1);
        var other = network.proposedVisit();
        step(DISPATCHER, other, "assignment", Map.of("technicianLogin", network.login(2), "reason", "Nearer"))
                .statusCode(200);
        step(network.technician(2), other, "acceptance", Map.of()).statusCode(200);
        step(network.technician(2), other, "appointment", appointment()).statusCode(200);

        send(visitId, 2)
                .statusCode(409)
                .body("code", equalTo("crew-member-busy"))
                .body("title", equalTo("Crew member busy"))
                .body("visits", equalTo(List.of(other.toString())));
    }

    @Test
    void afterDepartureTheCrewStaysAsItIs() {
        network.opened().withTechnician(1).withTechnician(2);
        var visitId = network.arrivedVisit(1);

        send(visitId, 2).statusCode(409).body("code", equalTo("illegal-transition"));
        Api.as(DISPATCHER)
                .get("/v1/visits/" + visitId + "/crew")
                .then()
                .statusCode(200)
                .body("members", empty());
    }

    private ValidatableResponse read(int technician, UUID visitId) {
        return Api.as(network.technician(technician))
                .get("/v1/visits/" + visitId)
                .then();
    }

    private ValidatableResponse send(UUID visitId, Integer... technicians) {
        return step(
                DISPATCHER,
                visitId,
                "crew",
                Map.of(
                        "members",
                        List.of(technicians).stream().map(network::login).toList()));
    }
}
