package io.aftercare.dispatch.leave;

import static io.aftercare.dispatch.Network.DISPATCHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.aftercare.dispatch.Network;
import io.aftercare.dispatch.PlanCalls;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What approved leave of a technician means for visits; until then it means nothing. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class LeaveOfTechnicianTest {
    private final Network network = new Network();

    /** S2-2.5b */
    @Test
    void onlyApprovedLeaveKeepsVisitsFromATechnician() {
        network.opened().withTechnician(1).withTechnician(2);
        visitsAreWantedTomorrow();
        var leave = requested();
        assertThat(asked()).isEqualTo(network.login(1));

        step(network.stationHead(), leave, "approval").statusCode(200).body("duringDuty", equalTo(false));

        Api.as(DISPATCHER)
                .get("/v1/technicians?login=" + network.login(1))
                .then()
                .body("items[0].absences", hasSize(1));
        assertThat(asked()).isEqualTo(network.login(2));
    }

    /** S2-2.5b: the plan leaves the time free. */
    @Test
    void aPlanSendsNobodyWhoIsOnLeave() {
        network.opened().withTechnician(1).withTechnician(2);
        network.proposedVisit();
        step(network.stationHead(), requested(), "approval").statusCode(200);
        var plans = new PlanCalls(network);

        var routes = plans.read(plans.finished(PlanCalls.tomorrow()), "/routes");

        assertThat(routes.getList("items.findAll { it.tours.stops.flatten().size() > 0 }.technicianLogin"))
                .isEqualTo(List.of(network.login(2)));
    }

    /** S2-2.5b: nor is a customer offered that time. */
    @Test
    void noSlotIsOfferedWhileTheTechnicianIsOnLeave() {
        network.opened().withTechnician(1);
        var visit = network.proposedVisit();
        var until = now().plus(Duration.ofDays(5));
        var leave = requested(now().plus(Duration.ofMinutes(30)), until);

        step(network.stationHead(), leave, "approval").statusCode(200);

        var offers = Api.as(DISPATCHER)
                .body(Map.of("visitId", visit))
                .post("/v1/appointment-slots/searches")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(offers.getList("offers.from", String.class)).isNotEmpty().allSatisfy(start -> assertThat(
                        Instant.parse(start))
                .isAfterOrEqualTo(until.minus(Duration.ofHours(4))));
    }

    @Test
    void aTechnicianWhoGoesToWorkAfterAllIsAskedAgain() {
        network.opened().withTechnician(1).withTechnician(2);
        visitsAreWantedTomorrow();
        var leave = requested();
        step(network.stationHead(), leave, "approval").statusCode(200);

        step(network.technician(2), leave, "withdrawal").statusCode(403);
        step(network.technician(1), leave, "withdrawal").statusCode(200).body("status", equalTo("WITHDRAWN"));

        assertThat(asked()).isEqualTo(network.login(1));
    }

    private String asked() {
        return network.awaitVisit(network.request(), "PROPOSED").getString("technicianLogin");
    }

    private void visitsAreWantedTomorrow() {
        network.wishing("earliest", now().plus(Duration.ofHours(24)))
                .wishing("latest", now().plus(Duration.ofHours(48)));
    }

    /** From soon on for five days. */
    private String requested() {
        return requested(now().plus(Duration.ofMinutes(30)), now().plus(Duration.ofDays(5)));
    }

    private String requested(Instant from, Instant until) {
        return Api.as(network.technician(1))
                .body(Map.of("from", from.toString(), "until", until.toString(), "reason", "A wedding"))
                .post("/v1/leaves")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Instant now() {
        return Instant.ofEpochMilli(System.currentTimeMillis());
    }

    private static ValidatableResponse step(Tokens who, String leave, String step) {
        return Api.as(who)
                .header("If-Match", "*")
                .body(Map.of())
                .post("/v1/leaves/" + leave + "/" + step)
                .then();
    }
}
