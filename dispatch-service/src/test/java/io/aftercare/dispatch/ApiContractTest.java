package io.aftercare.dispatch;

import static io.aftercare.testing.ScopeMatrix.Scope.OUTLET;
import static io.aftercare.testing.ScopeMatrix.Scope.PARTNER;
import static io.aftercare.testing.ScopeMatrix.Scope.TECHNICIAN;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.testing.Api;
import io.aftercare.testing.AuthorisationMatrix;
import io.aftercare.testing.BadInputBattery;
import io.aftercare.testing.EventFeeder;
import io.aftercare.testing.OpenApiContract;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.ScopeMatrix;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What holds of every operation. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ApiContractTest {
    private static final int BAD_INPUT = 3_350;
    private static final int CELLS = 663;
    private static final String APPOINTMENT =
            "{\"from\": \"2099-01-05T08:00:00Z\", \"until\": \"2099-01-05T10:00:00Z\"}";
    private static final String ABSENCE =
            "{\"from\": \"2099-01-05T08:00:00Z\", \"until\": \"2099-01-06T08:00:00Z\", \"reason\": \"Ill\"}";

    @Test
    void theApiIsTheOnePublished() {
        OpenApiContract.check(Path.of("contracts/openapi.yaml"));
    }

    @Test
    void everyOperationIsOpenToItsRolesOnly() {
        assertThat(AuthorisationMatrix.check()).isGreaterThanOrEqualTo(28 * 16);
    }

    /** S0-4.2a; (e) partners and outlets see only what is theirs. */
    @Test
    void whoeverCallsReachesOnlyTheOwnVisits() {
        var network = new Network().opened().withTechnician(1).wishing("partner", "acme");
        var visit = network.proposedVisit();

        var cells = ScopeMatrix.of("acme", network.outletCode(), network.login(1))
                .thing("/v1/visits", visit, PARTNER, OUTLET, TECHNICIAN)
                .thing("/v1/outlets", outletOf(network), OUTLET)
                .thing("/v1/appointment-slots", slotFor(visit), PARTNER, OUTLET, TECHNICIAN)
                .thing("/v1/technicians", technicianOf(network), OUTLET, TECHNICIAN)
                .body("/v1/visits/{id}/appointment", APPOINTMENT)
                .body("/v1/technicians/{id}/absence", ABSENCE)
                .unscoped(
                        "makes something new",
                        "OutletResource_open",
                        "TechnicianResource_register",
                        "AppointmentSlotResource_search")
                .unscoped(
                        "about the service as a whole",
                        "ParkedEventsResource_list",
                        "ParkedEventsResource_redrive",
                        "AuditEntriesResource_list",
                        "AuditEntriesResource_verify")
                .check();

        assertThat(cells).isGreaterThanOrEqualTo(CELLS);
    }

    @Test
    void badInputIsRefusedAndNeverBreaksAnything() {
        var network = new Network().opened().withTechnician(1);
        var visit = network.proposedVisit();
        var active = outletOf(network);
        var suspended = outletOf(new Network().opened());
        Api.as(Network.ADMIN)
                .header("If-Match", "*")
                .body(Map.of())
                .post("/v1/outlets/" + suspended + "/suspension")
                .then()
                .statusCode(200);
        var battery = BadInputBattery.ofRunningService()
                .ended("/v1/visits", cancelledVisit(network))
                .ended("/v1/outlets/{id}/suspension", suspended)
                .ended("/v1/outlets/{id}/reactivation", active)
                .ended("/v1/appointment-slots", releasedSlot(network))
                .neverEnded("/v1/technicians/{id}/absence", technicianOf(network))
                .neverEnded("/v1/technicians/{id}/change", technicianOf(network))
                .neverEnded("/v1/technicians/{id}/absence-cancellation", technicianOf(network))
                .neverEnded("/v1/outlets/{id}/change", active)
                .body("/v1/visits/{id}/appointment", APPOINTMENT)
                .body("/v1/technicians/{id}/absence", ABSENCE)
                .body("/v1/appointment-slots/searches", "{\"visitId\": \"%s\"}".formatted(visit))
                .body(
                        "/v1/visits/{id}/assignment",
                        "{\"technicianLogin\": \"%s\", \"reason\": \"Nearer\"}".formatted(network.login(1)));
        List.of("", "/acceptance", "/refusal", "/appointment", "/departure", "/arrival", "/assignment")
                .forEach(step -> battery.thing("/v1/visits/{id}" + step, visit));
        var slot = slotFor(visit);
        List.of("", "/hold", "/booking", "/release")
                .forEach(step -> battery.thing("/v1/appointment-slots/{id}" + step, slot));

        assertThat(battery.run()).isGreaterThanOrEqualTo(BAD_INPUT);
    }

    private static String slotFor(UUID visit) {
        return Api.as(Network.DISPATCHER)
                .body(Map.of("visitId", visit))
                .post("/v1/appointment-slots/searches")
                .jsonPath()
                .getString("offers[0].id");
    }

    private static String releasedSlot(Network network) {
        var slot = slotFor(network.proposedVisit());
        for (var step : List.of("hold", "release")) {
            Api.as(Network.DISPATCHER)
                    .header("If-Match", "*")
                    .body(Map.of())
                    .post("/v1/appointment-slots/" + slot + "/" + step)
                    .then()
                    .statusCode(200);
        }
        return slot;
    }

    private static UUID cancelledVisit(Network network) {
        var request = network.request();
        var visit = network.awaitVisit(request, "PROPOSED").getString("id");
        EventFeeder.send(
                "service_request.cancelled.v1",
                request,
                4,
                Map.of("serviceRequestId", request, "at", Network.appointment().get("from")));
        network.awaitVisit(request, "CANCELLED");
        return UUID.fromString(visit);
    }

    private static String outletOf(Network network) {
        return Api.as(Network.ADMIN)
                .get("/v1/outlets?code=" + network.outletCode())
                .jsonPath()
                .getString("items[0].id");
    }

    private static String technicianOf(Network network) {
        return Api.as(Network.DISPATCHER)
                .get("/v1/technicians?login=" + network.login(1))
                .jsonPath()
                .getString("items[0].id");
    }
}
