package io.aftercare.repair;

import static io.aftercare.testing.ScopeMatrix.Scope.OUTLET;
import static io.aftercare.testing.ScopeMatrix.Scope.PARTNER;
import static io.aftercare.testing.ScopeMatrix.Scope.TECHNICIAN;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.testing.Api;
import io.aftercare.testing.AuthorisationMatrix;
import io.aftercare.testing.BadInputBattery;
import io.aftercare.testing.OpenApiContract;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.ScopeMatrix;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The public API as a whole: its document, who may call what, and what nonsense is answered with. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ApiContractTest {
    private static final int BAD_INPUT = 2_130;
    private static final int CELLS = 417;

    @Test
    void theRunningApiIsTheCheckedInOne() {
        OpenApiContract.check(Path.of("contracts/openapi.yaml"));
    }

    @Test
    void everyOperationIsOpenToItsRolesOnly() {
        assertThat(AuthorisationMatrix.check()).isGreaterThanOrEqualTo(21 * 16);
    }

    /** (e) Partners, outlets and technicians see only what is theirs. */
    @Test
    void whoeverCallsReachesOnlyTheOwnRepairs() {
        var open = new Bench().partner("acme").technicianIs("tech-scope").arrived();
        var billed = new Bench().partner("acme").technicianIs("tech-scope").inWarranty();
        var settlement = settlementOf(billed);

        var cells = ScopeMatrix.of("acme", Bench.OUTLET, "tech-scope")
                .thing("/v1/repairs", open.repairId(), PARTNER, OUTLET, TECHNICIAN)
                .thing("/v1/settlements", settlement, PARTNER, OUTLET, TECHNICIAN)
                .unscoped(
                        "about the service as a whole",
                        "ParkedEventsResource_list",
                        "ParkedEventsResource_redrive",
                        "AuditEntriesResource_list",
                        "AuditEntriesResource_verify")
                .check();

        assertThat(cells).isGreaterThanOrEqualTo(CELLS);
    }

    /** The repairs belong to the technician of the battery's tokens, so that steps get as far as the database. */
    @Test
    void nonsenseIsRefusedAndNeverBreaksTheService() {
        var expected = new Bench().expected().repairId();
        var opened = new Bench().technicianIs("matrix-01").arrived().repairId();
        var diagnosed =
                new Bench().technicianIs("matrix-01").arrived().diagnosed().repairId();
        var abandoned = new Bench().technicianIs("matrix-01").arrived();
        abandoned.take(abandoned.tech(), "abandonment", Map.of("reason", "NOT_REPAIRABLE"));
        var waived = settlementOf(new Bench().technicianIs("matrix-01").inWarranty());

        var approved = new Bench()
                .technicianIs("matrix-01")
                .arrived()
                .diagnosed()
                .planned(1)
                .repairId();

        var requests = BadInputBattery.ofRunningService()
                .callersOf(Bench.OUTLET)
                .thing("/v1/repairs/{id}", expected)
                .thing("/v1/repairs/{id}/receipt", expected)
                .thing("/v1/repairs/{id}/diagnosis", opened)
                .thing("/v1/repairs/{id}/plan", diagnosed)
                .thing("/v1/repairs/{id}/plan-revision", approved)
                .thing("/v1/repairs/{id}/signature-waiver", approved)
                .ended("/v1/repairs", abandoned.repairId())
                .ended("/v1/settlements", waived)
                .run();

        assertThat(requests).isGreaterThanOrEqualTo(BAD_INPUT);
    }

    private static String settlementOf(Bench bench) {
        bench.arrived().diagnosed().planned(0).started().finished(0).tested().signed();
        return Api.as(Bench.agent())
                .get("/v1/settlements?repairId=" + bench.repairId())
                .jsonPath()
                .getString("items[0].id");
    }
}
