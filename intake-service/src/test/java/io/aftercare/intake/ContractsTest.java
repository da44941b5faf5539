package io.aftercare.intake;

import static io.aftercare.testing.ScopeMatrix.Scope.OUTLET;
import static io.aftercare.testing.ScopeMatrix.Scope.PARTNER;
import static io.aftercare.testing.ScopeMatrix.Scope.TECHNICIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.aftercare.testing.Api;
import io.aftercare.testing.AuthorisationMatrix;
import io.aftercare.testing.BadInputBattery;
import io.aftercare.testing.EventFeeder;
import io.aftercare.testing.OpenApiContract;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.ScopeMatrix;
import io.aftercare.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The running service is the one that its contracts describe. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ContractsTest {
    private static final int BAD_INPUT = 2_150;
    private static final int CELLS = 374;

    @Inject
    Clock clock;

    @Test
    void theApiIsTheOneCheckedIn() {
        OpenApiContract.check(Path.of("contracts/openapi.yaml"));
    }

    @Test
    void everyOperationAnswersOnlyItsRoles() {
        assertThat(AuthorisationMatrix.check()).isGreaterThanOrEqualTo(21 * 16);
    }

    /** S0-2.1a; (e) partners and outlets see only what is theirs. */
    @Test
    void whoeverCallsReachesOnlyTheOwnRequests() {
        var phone = Desk.aPhone();
        var request = Desk.idOf(Desk.register(Desk.ACME, Desk.registration(phone, "WM-7000")));
        Desk.triage(request, "ON_SITE").statusCode(200);
        Desk.step(Desk.SUPPORT, request, "visit-request", "{}").statusCode(200);
        for (var type : List.of("visit.proposed.v1", "visit.accepted.v1")) {
            EventFeeder.send(type, request, 1, """
                    {"serviceRequestId": "%s", "at": "%s", "technicianLogin": "tech-scope", "outletCode": "NYC-BK"}
                    """.formatted(request, clock.instant()));
        }
        var technician =
                Tokens.of("tech-scope").roles("technician").outlet("NYC-BK").sign();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> Desk.read(technician, request).statusCode(200));
        var view = Desk.read(Desk.AGENT, request).extract().jsonPath();
        var customer = view.getString("customerId");
        var incident = reportedIncident(Desk.AGENT, "\"serviceRequestId\": \"%s\",".formatted(request));

        var cells = ScopeMatrix.of("acme", "NYC-BK", "tech-scope")
                .thing("/v1/service-requests", request, PARTNER, OUTLET, TECHNICIAN)
                .thingListedBy("/v1/customers", "region=US&phone=" + phone.substring(2), customer, PARTNER, TECHNICIAN)
                .thing("/v1/major-incidents", incident, PARTNER, OUTLET)
                .thingListedBy("/v1/assets", "customerId=" + customer, view.getString("assetId"), PARTNER)
                .unscoped(
                        "makes something new",
                        "RegistrationResource_register",
                        "CustomerResource_add",
                        "MajorIncidentResource_report")
                .unscoped(
                        "the same for all",
                        "ServicePolicyResource_list",
                        "ServicePolicyResource_get",
                        "ServicePolicyResource_slaRules")
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
    void badInputIsRefusedAndNeverAnError() {
        var request = Desk.registered(Desk.AGENT);
        var cancelled = Desk.registered(Desk.AGENT);
        Desk.step(Desk.AGENT, cancelled, "cancellation", "{\"reason\": \"WITHDRAWN\"}")
                .statusCode(200);
        var path = "/v1/service-requests/{id}";
        var steps = List.of(
                "",
                "/triage",
                "/reclassification",
                "/resolution",
                "/visit-request",
                "/product-expectation",
                "/cancellation",
                "/sla/pauses",
                "/sla/resumptions",
                "/sla/exemptions",
                "/escalation",
                "/escalation-acknowledgement");

        var incident = reportedIncident(Desk.AGENT, "");
        var withdrawn = reportedIncident(Desk.AGENT, "");
        Api.as(Desk.MANAGER)
                .header(
                        "If-Match",
                        Api.as(Desk.MANAGER)
                                .get("/v1/major-incidents/" + withdrawn)
                                .header("ETag"))
                .body("{\"reason\": \"A false alarm\"}")
                .post("/v1/major-incidents/" + withdrawn + "/withdrawal")
                .then()
                .statusCode(200);

        var battery = BadInputBattery.ofRunningService()
                .ended("/v1/service-requests", cancelled)
                .ended("/v1/major-incidents", withdrawn);
        for (var step : List.of(
                "",
                "/filing",
                "/top-information",
                "/tracking",
                "/resolution",
                "/report-delivery",
                "/closure",
                "/withdrawal",
                "/entries")) {
            battery.thing("/v1/major-incidents/{id}" + step, incident);
        }
        steps.forEach(step -> battery.thing(path + step, request));

        assertThat(battery.run()).isGreaterThanOrEqualTo(BAD_INPUT);
    }

    private static UUID reportedIncident(String token, String more) {
        var report = """
                {"grounds": ["SITE_DOWN"], %s "occurredAt": "2026-11-20T08:00:00Z", "place": "Building 2",
                 "phenomenon": "Sparks", "responsePlan": "Switched off"}
                """.formatted(more);
        return Desk.idOf(Api.as(token).body(report).post("/v1/major-incidents").then());
    }
}
