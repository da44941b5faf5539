package io.aftercare.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.testing.AuthorisationMatrix;
import io.aftercare.testing.BadInputBattery;
import io.aftercare.testing.OpenApiContract;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.ScopeMatrix;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The running service is the one that its contracts describe. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ContractsTest {
    private static final int BAD_INPUT = 320;
    private static final int CELLS = 71;

    @Test
    void theApiIsTheOneCheckedIn() {
        OpenApiContract.check(Path.of("contracts/openapi.yaml"));
    }

    @Test
    void everyOperationAnswersOnlyItsRoles() {
        assertThat(AuthorisationMatrix.check()).isGreaterThanOrEqualTo(7 * 16);
    }

    /** What the figures of one partner or outlet contain is checked with the figures. */
    @Test
    void noOperationShowsASingleThing() {
        var cells = ScopeMatrix.of("acme", "NYC-BK", "tech-scope")
                .unscoped("figures, which are cut to the caller's scope", "IndicatorResource_report")
                .unscoped(
                        "about the service as a whole",
                        "RecomputationResource_begin",
                        "RecomputationResource_progress",
                        "ParkedEventsResource_list",
                        "ParkedEventsResource_redrive",
                        "AuditEntriesResource_list",
                        "AuditEntriesResource_verify")
                .check();

        assertThat(cells).isGreaterThanOrEqualTo(CELLS);
    }

    @Test
    void badInputIsAlwaysTheCallersFault() {
        assertThat(BadInputBattery.ofRunningService().run()).isGreaterThanOrEqualTo(BAD_INPUT);
    }
}
