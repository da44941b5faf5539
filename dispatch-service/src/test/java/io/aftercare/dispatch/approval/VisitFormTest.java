package io.aftercare.dispatch.approval;

import static io.aftercare.dispatch.Network.DISPATCHER;
import static io.aftercare.dispatch.Network.MANAGER;
import static io.aftercare.dispatch.Network.step;
import static io.aftercare.dispatch.Network.visitsOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.aftercare.dispatch.Network;
import io.aftercare.dispatch.PlanCalls;
import io.aftercare.testing.Api;
import io.aftercare.testing.EventFeeder;
import io.aftercare.testing.Patience;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** S3.8-C3: the division manager approves the form, then suitable repairers are arranged. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class VisitFormTest {
    private static final Tokens AGENT = Tokens.of("agent-01").roles("agent");
    /** Far from the visits of other tests, so that a plan for this place has no others. */
    private static final Map<String, Object> SYDNEY = Map.of("latitude", -33.87, "longitude", 151.21);

    private final Network network = new Network();

    /** S3.8-C3 */
    @Test
    void nobodyIsAskedUntilTheDivisionManagerHasApproved() {
        network.underPolicy("with-form").opened().withTechnician(1);
        var request = network.request();
        var visitId = awaitReason(request, "FORM_NOT_APPROVED");
        var form = formOf(visitId, "INSTALLATION_DISPATCH");

        decide(DISPATCHER, form, "approval", Map.of()).statusCode(403);
        decide(MANAGER, form, "approval", Map.of())
                .statusCode(200)
                .body("status", equalTo("APPROVED"))
                .body("decidedBy", equalTo("manager-01"));

        assertThat(network.awaitVisit(request, "PROPOSED").getString("technicianLogin"))
                .isEqualTo(network.login(1));
        decide(MANAGER, form, "refusal", Map.of("reason", "After all"))
                .statusCode(409)
                .body("code", equalTo("illegal-transition"));
    }

    /** S3.8-C3: by the product line, too. */
    @Test
    void aRefusedFormIsHandedInAgainWithWhatWasPutRight() {
        network.wishing("productCode", "GPS-100").opened().withTechnician(1);
        var request = network.request();
        var visitId = awaitReason(request, "FORM_NOT_APPROVED");
        var form = formOf(visitId, "REPAIR_SERVICE");

        decide(MANAGER, form, "refusal", Map.of()).statusCode(400).body("errors[0].field", equalTo("reason"));
        decide(MANAGER, form, "refusal", Map.of("reason", "The symptom is missing"))
                .statusCode(200)
                .body("refusal", equalTo("The symptom is missing"));
        awaitReason(request, "FORM_REFUSED");
        decide(AGENT, form, "submission", Map.of("correction", "No signal since Monday"))
                .statusCode(200)
                .body("status", equalTo("PENDING"))
                .body("correction", equalTo("No signal since Monday"));
        awaitReason(request, "FORM_NOT_APPROVED");
        decide(MANAGER, form, "approval", Map.of()).statusCode(200);

        network.awaitVisit(request, "PROPOSED");
    }

    /** S3.8-C3: neither by hand nor by a customer who chooses a time. */
    @Test
    void aVisitThatWaitsForApprovalIsNeitherGivenNorBooked() {
        network.underPolicy("with-form").opened().withTechnician(1);
        var visitId = awaitReason(network.request(), "FORM_NOT_APPROVED");

        step(DISPATCHER, visitId, "assignment", Map.of("technicianLogin", network.login(1), "reason", "Nearer"))
                .statusCode(409)
                .body("code", equalTo("form-not-approved"))
                .body("title", equalTo("Form not approved"))
                .body("clause", equalTo("S3.8-C3"));
        Api.as(AGENT)
                .body(Map.of("visitId", visitId))
                .post("/v1/appointment-slots/searches")
                .then()
                .statusCode(409)
                .body("reason", equalTo("FORM_NOT_APPROVED"));
    }

    /** S3.8-C3 */
    @Test
    void aPlanLeavesOutWhatWaitsForApprovalAndSaysSo() {
        var somewhere = new HashMap<>(SYDNEY);
        somewhere.put("timeZone", "Australia/Sydney");
        network.underPolicy("with-form").openOutlet(somewhere).statusCode(201);
        network.withTechnician(1, SYDNEY);
        SYDNEY.forEach(network::wishing);
        var visitId = awaitReason(network.request(), "FORM_NOT_APPROVED");

        var unplanned = plan().path("items.find { it.visitId == '%s' }.nearest[0].reasons.reason".formatted(visitId));

        assertThat(unplanned).asString().contains("FORM_NOT_APPROVED");
        decide(MANAGER, formOf(visitId, "INSTALLATION_DISPATCH"), "approval", Map.of())
                .statusCode(200);
        network.awaitProposalTo(1, visitId);
        assertThat(plan().<String>path("items.find { it.visitId == '%s' }".formatted(visitId)))
                .isNull();
    }

    /** S3.8-C3: nobody has to decide about a visit that nobody will make. */
    @Test
    void theFormOfACancelledVisitLeavesThoseThatWait() {
        network.underPolicy("with-form").opened().withTechnician(1);
        var request = network.request();
        var visitId = awaitReason(request, "FORM_NOT_APPROVED");
        var form = formOf(visitId, "INSTALLATION_DISPATCH");

        EventFeeder.send(
                "service_request.cancelled.v1",
                request,
                4,
                Map.of("serviceRequestId", request, "at", Network.appointment().get("from"), "reason", "WITHDRAWN"));
        network.awaitVisit(request, "CANCELLED");

        Api.as(MANAGER).get("/v1/visit-forms/" + form).then().body("status", equalTo("WITHDRAWN"));
        Api.as(MANAGER)
                .get("/v1/visit-forms?status=PENDING&visitId=" + visitId)
                .then()
                .body("items", empty());
        decide(MANAGER, form, "approval", Map.of()).statusCode(409).body("code", equalTo("illegal-transition"));
    }

    /** Who asks for no form gets none. */
    @Test
    void aVisitOfAnotherPolicyNeedsNoForm() {
        network.opened().withTechnician(1);

        var visitId = network.proposedVisit();

        Api.as(MANAGER).get("/v1/visit-forms?visitId=" + visitId).then().body("items", empty());
    }

    /** What a plan of the dispatcher for this network leaves out. */
    private Response plan() {
        var facts = PlanCalls.twoDays(Map.of("outletCode", network.outletCode()));
        var planId = Api.as(DISPATCHER)
                .body(facts)
                .post("/v1/plans")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        Patience.await()
                .untilAsserted(() ->
                        Api.as(DISPATCHER).get("/v1/plans/" + planId).then().body("status", equalTo("FINISHED")));
        return Api.as(DISPATCHER).get("/v1/plans/" + planId + "/unplanned");
    }

    private static UUID awaitReason(UUID request, String reason) {
        Patience.await().untilAsserted(() -> assertThat(visitsOf(request).getString("items[0].unassignedReason"))
                .isEqualTo(reason));
        return visitsOf(request).getUUID("items[0].id");
    }

    private static String formOf(UUID visitId, String kind) {
        return Api.as(MANAGER)
                .get("/v1/visit-forms?visitId=" + visitId)
                .then()
                .body("items[0].kind", equalTo(kind))
                .extract()
                .path("items[0].id");
    }

    private static ValidatableResponse decide(Tokens who, String form, String step, Map<String, ?> facts) {
        return Api.as(who)
                .header("If-Match", "*")
                .body(facts)
                .post("/v1/visit-forms/" + form + "/" + step)
                .then();
    }
}
