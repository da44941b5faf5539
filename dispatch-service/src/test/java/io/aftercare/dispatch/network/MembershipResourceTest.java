package io.aftercare.dispatch.network;

import static io.aftercare.dispatch.Member.QUALITY;
import static io.aftercare.dispatch.Member.today;
import static io.aftercare.dispatch.Network.ADMIN;
import static io.aftercare.dispatch.Network.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.aftercare.dispatch.Member;
import io.aftercare.dispatch.Network;
import io.aftercare.testing.Api;
import io.aftercare.testing.Patience;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.Tokens;
import io.aftercare.testing.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class MembershipResourceTest {
    private final Network network = new Network();

    /** (a.4), S4-2.1a to S4-2.1e, S4-2.3 */
    @Test
    void aPartnerOutletBecomesAMemberAndGetsWork() {
        var member = Member.applied(network).checked("APPLIED");
        assertThat(outletsOfTheCode()).isEmpty();
        member.proved().checked("QUALIFYING").contracted(Map.of()).checked("CONTRACTED");
        member.trained().checked("TRAINED");
        assertThat(outletsOfTheCode()).isEmpty();

        member.activated().checked("ACTIVE");

        var outlet = UUID.fromString(network.outletId());
        var told = TopicReader.await("outlet.opened.v1", outlet).payload();
        assertThat(told.get("code").asText()).isEqualTo(network.outletCode());
        network.withTechnician(1).awaitVisit(network.request(), "PROPOSED");
    }

    /** S4-2.1b */
    @Test
    void whatWasCheckedIsKeptWithWhoCheckedIt() {
        var member = Member.applied(network);

        member.prove("LEGAL_PERSON", today().plusDays(300))
                .statusCode(200)
                .body("proofs.size()", equalTo(1))
                .body("proofs[0].evidence", equalTo("File 17"))
                .body("proofs[0].checkedBy", equalTo("quality-01"))
                .body("missing", contains("CREDIT", "ABILITY", "SERVICE", "CONTRACT"))
                .body("validUntil", equalTo(today().plusDays(300).toString()));
        member.conclude(Map.of()).statusCode(409).body("missing", contains("CREDIT", "ABILITY", "SERVICE"));
    }

    /** S4-2.2c: what a sanction takes away is explained, and comes back with the reinstatement. */
    @Test
    void aFinedMemberGetsNoWorkUntilItIsReinstated() {
        var member = Member.active(network);
        network.withTechnician(1);
        member.fined().statusCode(200).body("status", equalTo("SUSPENDED")).body("heldBecause", equalTo("SANCTIONED"));
        assertThat(TopicReader.await("outlet.suspended.v1", UUID.fromString(network.outletId()))
                        .sequence())
                .isEqualTo(2);

        var request = network.request();
        var visit = network.awaitVisit(request, "REQUESTED").getString("id");
        explanation(visit)
                .body("excluded[0].obstacles", contains("OUTLET_NOT_ACTIVE"))
                .body(
                        "excluded[0].changes",
                        contains("Outlet " + network.outletCode() + ": it is reinstated after its sanction"));
        outletStep("reactivation").statusCode(409).body("code", equalTo("outlet-held"));

        member.because("reinstatement").statusCode(200);
        network.awaitVisit(request, "PROPOSED");
    }

    /** S4-2.2c: what a dispatcher may do to everything else is not done to a sanction. */
    @Test
    void nobodyGivesWorkToAHeldOutletByHand() {
        var member = Member.active(network);
        network.withTechnician(1);
        member.fined().statusCode(200);
        var visit = UUID.fromString(
                network.awaitVisit(network.request(), "REQUESTED").getString("id"));
        var facts = Map.of("technicianLogin", network.login(1), "reason", "Nobody else");

        Network.step(Network.DISPATCHER, visit, "assignment", facts)
                .statusCode(409)
                .body("code", equalTo("outlet-held"))
                .body("heldBecause", equalTo("SANCTIONED"));

        member.because("reinstatement").statusCode(200);
        network.awaitProposalTo(1, visit);
    }

    /** S4-2.1: other work than agreed is for others; a renewed contract holds at once. */
    @Test
    void workOutsideTheContractIsForOthers() {
        var member = Member.applied(network).proved().contracted(Map.of("skills", List.of("painting")));
        member.trained().activated();
        network.withTechnician(1);
        var request = network.request();
        var visit = network.awaitVisit(request, "REQUESTED").getString("id");
        explanation(visit).body("excluded[0].obstacles", contains("OUTSIDE_CONTRACT"));

        member.contracted(Map.of()).checked("ACTIVE");

        network.awaitVisit(request, "PROPOSED");
    }

    /** S4-2.1 */
    @Test
    void aContractMayBeForSomeAreasOnly() {
        var away = Map.of("latitude", 41.5, "longitude", -73.769, "radiusKm", 5);
        Member.applied(network)
                .proved()
                .contracted(Map.of("areas", List.of(away)))
                .trained()
                .activated();
        network.withTechnician(1);

        var visit = network.awaitVisit(network.request(), "REQUESTED").getString("id");

        explanation(visit)
                .body("excluded[0].obstacles", contains("OUTSIDE_CONTRACT"))
                .body(
                        "excluded[0].changes",
                        contains("The contract of outlet " + network.outletCode() + " covers the place"));
    }

    /** S4-2.1, report 38: by a deadline, once; the second proof shows that the first was not told again. */
    @Test
    void whatRunsOutSoonIsToldOnce() {
        var member = Member.applied(network);
        var soon = today().plusDays(10);
        member.prove("CREDIT", soon).statusCode(200);
        awaitNotices(member, 1);

        member.prove("CREDIT", soon).statusCode(200);
        member.prove("ABILITY", soon).statusCode(200);
        awaitNotices(member, 2);

        assertThat(member.seen().getList("notices.kind", String.class)).containsOnly("CONDITION_EXPIRING");
        assertThat(member.seen().getList("notices.condition", String.class)).containsExactly("CREDIT", "ABILITY");
        assertThat(member.seen().getList("notices.day", String.class)).containsOnly(soon.toString());
    }

    /** S4-2.1 */
    @Test
    void aContractThatEndsSoonIsToldOnce() {
        var member = Member.active(network);
        member.contracted(Map.of("until", today().plusDays(59).toString()));

        awaitNotices(member, 1);

        assertThat(member.seen().getString("notices[0].kind")).isEqualTo("RENEWAL_DUE");
    }

    /** Report 38 */
    @Test
    void membershipsThatRunOutAreListed() {
        var member = Member.applied(network).proved();
        var day = today().plusDays(300);

        assertThat(listed("?limit=200&runningOutBefore=" + day)).doesNotContain(member.id());
        assertThat(listed("?limit=200&runningOutBefore=" + day.plusDays(1))).contains(member.id());
        assertThat(listed("?outletCode=" + network.outletCode() + "&status=QUALIFYING"))
                .containsExactly(member.id());
        Api.as(MANAGER)
                .get("/v1/outlets/memberships?runningOutBefore=9999-01-01")
                .then()
                .statusCode(400);
    }

    @Test
    void aCodeBelongsToOneOutletOrApplication() {
        var member = Member.applied(network);
        Member.apply(network).statusCode(409).body("membershipId", equalTo(member.id()));

        member.because("turning-down").statusCode(200).body("status", equalTo("TURNED_DOWN"));
        network.opened();

        Member.apply(network)
                .statusCode(409)
                .body("code", equalTo("outlet-code-taken"))
                .body("outletId", equalTo(network.outletId()));
    }

    @Test
    void anOutletOpenedInTheMeantimeIsNotTakenOver() {
        var member = Member.applied(network).proved().contracted(Map.of()).trained();
        network.opened();

        member.step(MANAGER, "activation", Map.of()).statusCode(409).body("code", equalTo("outlet-code-taken"));

        member.checked("TRAINED").because("termination").statusCode(200);
        Api.as(ADMIN).get("/v1/outlets/" + network.outletId()).then().body("status", equalTo("ACTIVE"));
    }

    /** (a.4): whatever was said about its outlet in between, a terminated member gets no work. */
    @Test
    void aTerminationIsForGood() {
        var member = Member.active(network);
        outletStep("suspension").statusCode(200);

        member.because("termination").statusCode(200).body("heldBecause", equalTo("TERMINATED"));

        outletStep("reactivation").statusCode(409).body("heldBecause", equalTo("TERMINATED"));
        member.because("reinstatement").statusCode(409).body("allowed", empty());
    }

    /** S4-2.2c, S4-5b: talk, order to rectify, and back. */
    @Test
    void aMemberOnNoticeGoesOnWorking() {
        var member = Member.active(network);
        network.withTechnician(1);
        member.step(QUALITY, "sanction", Map.of("kind", "TALK", "reason", "Complaints"))
                .statusCode(200);
        var order = Map.of(
                "kind",
                "RECTIFY",
                "reason",
                "Tools",
                "rectifyBy",
                today().plusDays(15).toString());
        member.step(QUALITY, "sanction", order)
                .statusCode(200)
                .body("status", equalTo("RECTIFYING"))
                .body("sanctions.decidedBy", contains("quality-01", "quality-01"));

        network.awaitVisit(network.request(), "PROPOSED");
        member.because("rectification").statusCode(200).body("status", equalTo("ACTIVE"));
    }

    /** Roles: no token, the wrong role, the wrong outlet, the right ones. */
    @Test
    void onlyThoseWhoMayKnowOfAMembershipSeeIt() {
        var member = Member.applied(network);

        Api.anonymous().get("/v1/outlets/memberships/" + member.id()).then().statusCode(401);
        member.readBy(network.technician(1)).statusCode(403);
        member.readBy(Tokens.of("head-x").roles("station-head").outlet("ELSEWHERE"))
                .statusCode(404);
        member.readBy(network.stationHead()).statusCode(200);
        member.step(network.stationHead(), "suspension", Map.of("reason", "None"))
                .statusCode(403);
        member.step(QUALITY, "contract", Map.of()).statusCode(403);
    }

    @Test
    void aStepOfAnOldVersionIsRefused() {
        var member = Member.applied(network);
        var path = "/v1/outlets/memberships/" + member.id() + "/turning-down";
        var facts = Map.of("reason", "None needed");

        Api.as(MANAGER).body(facts).post(path).then().statusCode(428);
        Api.as(MANAGER)
                .header("If-Match", "\"7\"")
                .body(facts)
                .post(path)
                .then()
                .statusCode(412);
    }

    private List<String> outletsOfTheCode() {
        return Api.as(ADMIN)
                .get("/v1/outlets?code=" + network.outletCode())
                .jsonPath()
                .getList("items.id");
    }

    private static List<String> listed(String query) {
        return Api.as(MANAGER).get("/v1/outlets/memberships" + query).jsonPath().getList("items.id");
    }

    private static ValidatableResponse explanation(String visit) {
        return Api.as(Network.DISPATCHER)
                .get("/v1/visits/" + visit + "/explanation")
                .then()
                .body("excluded.size()", not(equalTo(0)));
    }

    private ValidatableResponse outletStep(String step) {
        return Api.as(ADMIN)
                .header("If-Match", "*")
                .body(Map.of())
                .post("/v1/outlets/" + network.outletId() + "/" + step)
                .then();
    }

    private static void awaitNotices(Member member, int count) {
        Patience.await(count + " notices")
                .untilAsserted(
                        () -> assertThat(member.seen().getList("notices")).hasSize(count));
    }
}
