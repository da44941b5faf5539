package io.aftercare.dispatch.insertion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.aftercare.dispatch.Network;
import io.aftercare.dispatch.PlanCalls;
import io.aftercare.kit.ids.Ids;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One more visit in a plan that is being carried out. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class InsertionTest {
    private final Network network = new Network();
    private final PlanCalls plans = new PlanCalls(network);

    /** S2-3.2c: every technician with the amount of each term, or with what keeps him or her from it. */
    @Test
    void anEmergencyIsWeighedAgainstEveryDuty() {
        network.opened().withTechnician(1).withTechnician(2, Map.of("skills", List.of("something-else")));
        network.proposedVisit();
        var planId = plans.finished(PlanCalls.tomorrow());
        var urgent = network.wishing("priority", "P1").proposedVisit();

        var choices = choices(planId, urgent).statusCode(200).extract().jsonPath();

        assertThat(choices.getString("choices[0].technicianLogin")).isEqualTo(network.login(1));
        assertThat(Instant.parse(choices.getString("choices[0].start")))
                .isAfter(Instant.parse(Network.visit(urgent).getString("requestedAt")));
        assertThat(choices.getLong("choices[0].points"))
                .isEqualTo(choices.getList("choices[0].terms.points", Long.class).stream()
                        .mapToLong(Long::longValue)
                        .sum());
        assertThat(choices.getList("choices[0].reasons")).isEmpty();
        assertThat(choices.getString("choices[-1].technicianLogin")).isEqualTo(network.login(2));
        assertThat(choices.getString("choices[-1].start")).isNull();
        assertThat(choices.getList("choices[-1].reasons.reason", String.class)).contains("SKILL_MISSING");
        assertThat(choices.getString("choices[-1].reasons[0].change")).isNotEmpty();
    }

    @Test
    void aVisitOfThePlanIsWeighedAsIfItWereFree() {
        network.opened().withTechnician(1).withTechnician(2);
        var visit = network.proposedVisit();
        var planId = plans.finished(Map.of());

        var choices = choices(planId, visit).statusCode(200).extract().jsonPath();

        assertThat(choices.getList("choices.technicianLogin", String.class))
                .contains(network.login(1), network.login(2));
    }

    @Test
    void whatIsUnderWayOrUnknownIsNotWeighed() {
        network.opened().withTechnician(1);
        network.proposedVisit();
        var planId = plans.finished(Map.of());
        var underWay = network.arrivedVisit(1);
        var elsewhere = new Network().opened().withTechnician(1).proposedVisit();

        choices(planId, underWay).statusCode(409).body("code", equalTo("visit-not-plannable"));
        choices(planId, elsewhere).statusCode(404);
        choices(planId, Ids.next()).statusCode(404);
        choices(Ids.next(), underWay).statusCode(404);
    }

    private ValidatableResponse choices(UUID planId, UUID visitId) {
        return Api.as(network.stationHead())
                .get("/v1/plans/%s/visits/%s/choices".formatted(planId, visitId))
                .then();
    }
}
