package io.aftercare.dispatch.departure;

import static io.aftercare.dispatch.Network.DISPATCHER;
import static io.aftercare.dispatch.Network.appointment;
import static io.aftercare.dispatch.Network.step;
import static io.aftercare.dispatch.Network.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.aftercare.dispatch.Network;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Nobody leaves without what the policy asks for; the policy {@code with-checklist} asks for everything. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class DepartureChecklistTest {
    private static final String WITH_CHECKLIST = "with-checklist";
    private static final List<String> ALL = List.of("INFORMATION", "TOOLS", "PARTS", "DOCUMENTS", "SAFETY");

    private final Network network = new Network();

    @Test
    void aPolicyThatAsksForNothingLetsTheTechnicianLeave() {
        network.opened().withTechnician(1);
        var visitId = network.appointedVisit(1);

        checklist(visitId).body("required", empty()).body("complete", equalTo(true));
        step(network.technician(1), visitId, "departure", Map.of())
                .statusCode(200)
                .body("status", equalTo("DEPARTED"));
    }

    /** S3.8-C4, S4-3.2a, S4-3.2b, S1-7.3b */
    @Test
    void departureWithoutTheChecklistIsRefusedWithItsClauses() {
        network.underPolicy(WITH_CHECKLIST).opened().withTechnician(1);
        var visitId = network.appointedVisit(1);

        step(network.technician(1), visitId, "departure", Map.of("confirmed", List.of("TOOLS", "DOCUMENTS")))
                .statusCode(409)
                .body("code", equalTo("departure-checklist-incomplete"))
                .body("clause", equalTo("S3.8-C4"))
                .body("missing.point", contains("INFORMATION", "PARTS", "SAFETY"))
                .body("missing.clause", contains("S4-3.2a", "S4-3.2b", "S1-7.3b"));

        assertThat(visit(visitId).getString("status")).isEqualTo("APPOINTED");
        checklist(visitId).body("confirmed", empty()).body("missing", contains(ALL.toArray()));
    }

    /** S3.8-C4 */
    @Test
    void aDepartureThatConfirmsEverythingIsKeptWithWhoAndWhen() {
        network.underPolicy(WITH_CHECKLIST).opened().withTechnician(1);
        var visitId = network.appointedVisit(1);

        var departedAt = step(network.technician(1), visitId, "departure", Map.of("confirmed", ALL))
                .statusCode(200)
                .extract()
                .<String>path("departedAt");

        checklist(visitId)
                .body("complete", equalTo(true))
                .body("missing", empty())
                .body("confirmed.point", containsInAnyOrder(ALL.toArray()))
                .body("confirmed.confirmedBy", everyItem(equalTo(network.login(1))))
                .body("confirmed.confirmedAt", everyItem(equalTo(departedAt)));
    }

    /** S4-3.2b: whoever hands out the parts may confirm them before. */
    @Test
    void whatWasConfirmedBeforeCountsWhenTheTechnicianLeaves() {
        network.underPolicy(WITH_CHECKLIST).opened().withTechnician(1);
        var visitId = network.appointedVisit(1);

        confirm(network.stationHead(), visitId, "PARTS", "TOOLS")
                .statusCode(200)
                .body("missing", contains("INFORMATION", "DOCUMENTS", "SAFETY"));
        confirm(network.technician(1), visitId, "PARTS", "INFORMATION").statusCode(200);
        step(network.technician(1), visitId, "departure", Map.of("confirmed", List.of("DOCUMENTS", "SAFETY")))
                .statusCode(200);

        var confirmed =
                checklist(visitId).body("confirmed", hasSize(5)).extract().jsonPath();
        assertThat(confirmed.getString("confirmed.find { it.point == 'PARTS' }.confirmedBy"))
                .startsWith("head-");
        assertThat(confirmed.getString("confirmed.find { it.point == 'INFORMATION' }.confirmedBy"))
                .isEqualTo(network.login(1));
        assertThat(Instant.parse(confirmed.getString("confirmed.find { it.point == 'PARTS' }.confirmedAt")))
                .isBeforeOrEqualTo(Instant.parse(visit(visitId).getString("departedAt")));
    }

    /** S3.8-C4 */
    @Test
    void whoeverGoesInsteadConfirmsAnew() {
        network.underPolicy(WITH_CHECKLIST).opened().withTechnician(1).withTechnician(2);
        var visitId = network.appointedVisit(1);
        confirm(network.technician(1), visitId, ALL.toArray(String[]::new))
                .statusCode(200)
                .body("complete", equalTo(true));

        step(DISPATCHER, visitId, "assignment", Map.of("technicianLogin", network.login(2), "reason", "Nearer"))
                .statusCode(200);
        step(network.technician(2), visitId, "acceptance", Map.of()).statusCode(200);
        step(network.technician(2), visitId, "appointment", appointment()).statusCode(200);

        step(network.technician(2), visitId, "departure", Map.of())
                .statusCode(409)
                .body("missing", hasSize(5));
    }

    /** S3.8-C4: parts and papers are looked through again. */
    @Test
    void whoeverGoesAgainAfterAMissConfirmsAnew() {
        network.underPolicy(WITH_CHECKLIST).opened().withTechnician(1);
        var visitId = network.appointedVisit(1);
        step(network.technician(1), visitId, "departure", Map.of("confirmed", ALL))
                .statusCode(200);
        step(network.technician(1), visitId, "miss", Map.of("reason", "CUSTOMER_ABSENT"))
                .statusCode(200);
        step(network.technician(1), visitId, "appointment", appointment()).statusCode(200);

        step(network.technician(1), visitId, "departure", Map.of())
                .statusCode(409)
                .body("missing", hasSize(5));

        step(network.technician(1), visitId, "departure", Map.of("confirmed", ALL))
                .statusCode(200);
    }

    /** S1-7.2c: the pass of yesterday is none, by the clock of the outlet. */
    @Test
    void nobodyLeavesWithAnExpiredSafetyPassWhereSafetyIsAskedFor() {
        network.underPolicy(WITH_CHECKLIST).opened().withTechnician(1);
        var visitId = network.appointedVisit(1);
        notePass(yesterday());

        step(network.technician(1), visitId, "departure", Map.of("confirmed", ALL))
                .statusCode(409)
                .body("code", equalTo("safety-pass-expired"))
                .body("clause", equalTo("S1-7.2c"));

        notePass(yesterday().plusDays(2));
        step(network.technician(1), visitId, "departure", Map.of("confirmed", ALL))
                .statusCode(200);
    }

    private void notePass(LocalDate validUntil) {
        Api.as(DISPATCHER)
                .header("If-Match", "*")
                .body(Map.of("validUntil", validUntil.toString()))
                .post("/v1/technicians/" + network.technicianId(1) + "/safety-pass")
                .then()
                .statusCode(200);
    }

    private static LocalDate yesterday() {
        return Instant.ofEpochMilli(System.currentTimeMillis())
                .atZone(ZoneId.of("America/New_York"))
                .toLocalDate()
                .minusDays(1);
    }

    @Test
    void pointsAreKeptWhereThePolicyAsksForNone() {
        network.opened().withTechnician(1);
        var visitId = network.appointedVisit(1);

        step(network.technician(1), visitId, "departure", Map.of("confirmed", List.of("TOOLS")))
                .statusCode(200);

        checklist(visitId).body("confirmed.point", contains("TOOLS"));
    }

    @Test
    void nothingIsConfirmedBeforeAcceptanceOrAfterDeparture() {
        network.opened().withTechnician(1);
        var visitId = network.proposedVisit();
        confirm(network.technician(1), visitId, "TOOLS").statusCode(409).body("code", equalTo("illegal-transition"));

        step(network.technician(1), visitId, "acceptance", Map.of()).statusCode(200);
        step(network.technician(1), visitId, "appointment", appointment()).statusCode(200);
        step(network.technician(1), visitId, "departure", Map.of()).statusCode(200);

        confirm(network.technician(1), visitId, "TOOLS").statusCode(409);
    }

    @Test
    void anUnknownPointIsRefused() {
        network.opened().withTechnician(1);
        var visitId = network.appointedVisit(1);

        confirm(network.technician(1), visitId, "COFFEE").statusCode(400);
        confirm(network.technician(1), visitId).statusCode(400);
        step(network.technician(1), visitId, "departure", Map.of("confirmed", List.of("COFFEE")))
                .statusCode(400);
    }

    /** S0-4.2a */
    @Test
    void onlyWhoeverMayActForTheVisitConfirms() {
        network.opened().withTechnician(1).withTechnician(2);
        var visitId = network.appointedVisit(1);
        var path = "/v1/visits/" + visitId + "/departure-confirmation";

        Api.anonymous()
                .body(Map.of("points", List.of("TOOLS")))
                .post(path)
                .then()
                .statusCode(401);
        confirm(Tokens.of("parts-01").roles("parts-clerk"), visitId, "TOOLS").statusCode(403);
        confirm(network.technician(2), visitId, "TOOLS").statusCode(404);
        confirm(Tokens.of("head-x").roles("station-head").outlet("ELSEWHERE"), visitId, "TOOLS")
                .statusCode(404);
        Api.as(network.technician(2))
                .get("/v1/visits/" + visitId + "/departure-checklist")
                .then()
                .statusCode(404);
        confirm(network.stationHead(), visitId, "TOOLS").statusCode(200);
    }

    private static ValidatableResponse confirm(Tokens who, UUID visitId, String... points) {
        return step(who, visitId, "departure-confirmation", Map.of("points", List.of(points)));
    }

    private static ValidatableResponse checklist(UUID visitId) {
        return Api.as(DISPATCHER)
                .get("/v1/visits/" + visitId + "/departure-checklist")
                .then()
                .statusCode(200);
    }
}
