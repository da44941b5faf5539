package io.aftercare.feedback.followup;

import static io.aftercare.testing.ScopeMatrix.Scope.OUTLET;
import static io.aftercare.testing.ScopeMatrix.Scope.PARTNER;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.testing.BadInputBattery;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.ScopeMatrix;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class BadInputTest {
    private static final int BAD_INPUT = 800;
    private static final int CELLS = 205;

    @Inject
    Clock clock;

    @Test
    void badInputIsRefusedAndNeverBreaksTheService() {
        var opened = AService.of("own", clock.instant().minus(Duration.ofHours(1)));
        opened.repaired(AService.POLICY);
        var unhappy = AService.of("own", clock.instant().minus(Duration.ofHours(1)));
        unhappy.repaired(AService.POLICY);
        var investigated = unhappy.path();
        AService.step(AService.AGENT, investigated + "/answer", Map.of("satisfaction", 1, "problemSolved", false))
                .then()
                .statusCode(200);

        var stopped = AService.of("own", clock.instant().minus(Duration.ofHours(1)));
        stopped.repaired(AService.POLICY);
        var cancelled = stopped.path();
        stopped.cancelled(4);
        stopped.followUp("CANCELLED");

        var requests = BadInputBattery.ofRunningService()
                .thing("/v1/follow-ups/{id}/attempt", idOf(opened.path()))
                .thing("/v1/follow-ups/{id}/answer", idOf(opened.path()))
                .thing("/v1/follow-ups/{id}/investigation", idOf(investigated))
                .ended("/v1/follow-ups", idOf(cancelled))
                .run();

        assertThat(requests).isGreaterThanOrEqualTo(BAD_INPUT);
    }

    /** (e) Partners and outlets see only what is theirs. */
    @Test
    void whoeverCallsReachesOnlyTheOwnFollowUps() {
        var service = AService.of("acme", clock.instant().minus(Duration.ofHours(1)));
        service.repaired(AService.POLICY);
        var path = service.path();
        AService.step(
                        AService.AGENT,
                        path + "/answer",
                        Map.of("satisfaction", 1, "problemSolved", false, "comment", "Still cold"))
                .then()
                .statusCode(200);

        var cells = ScopeMatrix.of("acme", "NYC-BK", "tech-01")
                .thingListedBy("/v1/follow-ups", "serviceRequestId=" + service.requestId(), idOf(path), PARTNER, OUTLET)
                .unscoped(
                        "about the service as a whole",
                        "ParkedEventsResource_list",
                        "ParkedEventsResource_redrive",
                        "AuditEntriesResource_list",
                        "AuditEntriesResource_verify")
                .check();

        assertThat(cells).isGreaterThanOrEqualTo(CELLS);
    }

    private static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
