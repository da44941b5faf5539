package io.aftercare.dispatch;

import static io.aftercare.dispatch.Things.acknowledgedReport;
import static io.aftercare.dispatch.Things.approved;
import static io.aftercare.dispatch.Things.cancelledVisit;
import static io.aftercare.dispatch.Things.departmentOf;
import static io.aftercare.dispatch.Things.draftFor;
import static io.aftercare.dispatch.Things.formOfVisit;
import static io.aftercare.dispatch.Things.handedOver;
import static io.aftercare.dispatch.Things.leaveIn;
import static io.aftercare.dispatch.Things.outingIn;
import static io.aftercare.dispatch.Things.outletOf;
import static io.aftercare.dispatch.Things.rejected;
import static io.aftercare.dispatch.Things.releasedSlot;
import static io.aftercare.dispatch.Things.reportedIn;
import static io.aftercare.dispatch.Things.retiredPolicy;
import static io.aftercare.dispatch.Things.returned;
import static io.aftercare.dispatch.Things.slotFor;
import static io.aftercare.dispatch.Things.swapIn;
import static io.aftercare.dispatch.Things.technicianOf;
import static io.aftercare.dispatch.Things.turnedDownMember;
import static io.aftercare.dispatch.Things.withdrawn;
import static io.aftercare.testing.ScopeMatrix.Scope.OUTLET;
import static io.aftercare.testing.ScopeMatrix.Scope.PARTNER;
import static io.aftercare.testing.ScopeMatrix.Scope.TECHNICIAN;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.dispatch.duty.DutyRoom;
import io.aftercare.testing.Api;
import io.aftercare.testing.AuthorisationMatrix;
import io.aftercare.testing.BadInputBattery;
import io.aftercare.testing.OpenApiContract;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.ScopeMatrix;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What holds of every operation. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ApiContractTest {
    private static final int BAD_INPUT = 8_400;
    private static final int CELLS = 1_800;
    private static final String APPOINTMENT =
            "{\"from\": \"2099-01-05T08:00:00Z\", \"until\": \"2099-01-05T10:00:00Z\"}";
    private static final String RESCHEDULING =
            "{\"from\": \"2099-01-05T08:00:00Z\", \"until\": \"2099-01-05T10:00:00Z\", \"reason\": \"WEATHER\"}";
    private static final String CONFIRMATION = "{\"points\": [\"TOOLS\"]}";
    private static final String ABSENCE =
            "{\"from\": \"2099-01-05T08:00:00Z\", \"until\": \"2099-01-06T08:00:00Z\", \"reason\": \"Ill\"}";

    private static final String CERTIFICATE =
            "{\"skill\": \"heating\", \"number\": \"C-17\", \"validUntil\": \"2099-01-05\"}";
    private static final String LEAVE = """
            {"staffLogin": "%s", "from": "2099-01-05T08:00:00Z", "until": "2099-01-06T08:00:00Z", "reason": "Ill"}""";
    private static final String ROSTER = """
            {"outletCode": "%s", "shifts": [{"desk": "reception", "staffLogin": "agent-77",
             "from": "2099-01-05T08:00:00Z", "until": "2099-01-05T16:00:00Z"}]}""";

    @Test
    void theApiIsTheOnePublished() {
        OpenApiContract.check(Path.of("contracts/openapi.yaml"));
    }

    @Test
    void everyOperationIsOpenToItsRolesOnly() {
        assertThat(AuthorisationMatrix.check()).isGreaterThanOrEqualTo(111 * 17);
    }

    /** S0-4.2a; (e) partners and outlets see only what is theirs. */
    @Test
    void whoeverCallsReachesOnlyTheOwnVisits() {
        var network = new Network().wishing("partner", "acme");
        var member = Member.active(network);
        network.withTechnician(1);
        var visit = network.proposedVisit();
        var room = DutyRoom.in(network);
        var plan = new PlanCalls(network).finished(Map.of());

        var cells = ScopeMatrix.of("acme", network.outletCode(), network.login(1))
                .thing("/v1/visits", visit, PARTNER, OUTLET, TECHNICIAN)
                .thing("/v1/outlets", outletOf(network), OUTLET)
                .thing("/v1/outlets/memberships", member.id(), OUTLET)
                .thing("/v1/appointment-slots", slotFor(visit), PARTNER, OUTLET, TECHNICIAN)
                .thing("/v1/technicians", technicianOf(network), OUTLET, TECHNICIAN)
                .thing("/v1/plans", plan, OUTLET)
                .body("/v1/visits/{id}/appointment", APPOINTMENT)
                .body("/v1/visits/{id}/rescheduling", RESCHEDULING)
                .body("/v1/visits/{id}/departure-confirmation", CONFIRMATION)
                .body("/v1/technicians/{id}/absence", ABSENCE)
                .thing("/v1/shifts", room.published("ann", 48), OUTLET)
                .thing("/v1/shifts/swaps", swapIn(room), OUTLET)
                .thing("/v1/shifts/outings", outingIn(room, "fay", 0), OUTLET)
                .thing("/v1/leaves", leaveIn(room), OUTLET)
                .thing("/v1/visit-forms", formOfVisit(), PARTNER)
                .thing("/v1/departments", departmentOf(network), OUTLET)
                .unscoped(
                        "makes something new",
                        "ShiftResource_publish",
                        "ShiftSwapResource_request",
                        "OutingResource_leave",
                        "DepartmentResource_setUp",
                        "LeaveResource_request",
                        "LeaveResource_noteAbsence",
                        "OutletResource_open",
                        "MembershipResource_apply",
                        "TechnicianResource_register",
                        "AppointmentSlotResource_search",
                        "PlanResource_request",
                        "WeightPolicyResource_draft")
                .unscoped("named by its outlet, see BoardResourceTest", "BoardResource_read")
                .unscoped("does not end, see BoardStreamTest", "BoardResource_follow")
                .thing("/v1/assignment-policies", draftFor(network), OUTLET)
                .unscoped(
                        "needs another policy and a span, see WeightPolicyResourceTest", "WeightPolicyResource_compare")
                .unscoped(
                        "the technician's own, or named by the outlet, see PositionTest",
                        "BoardPositionsResource_read",
                        "PositionResource_consent",
                        "PositionResource_giveConsent",
                        "PositionResource_withdrawConsent",
                        "PositionResource_tell")
                .unscoped("about the network as a whole", "SitingResource_nearest", "SitingResource_coverage")
                .unscoped("counts by outlet, see StaffingTest", "StaffingResource_report")
                .unscoped(
                        "the reporter's and the head's own, see SituationReportTest",
                        "SituationResource_report",
                        "SituationResource_list",
                        "SituationResource_one",
                        "SituationResource_read",
                        "SituationResource_acknowledge")
                .unscoped("needs a plan and a visit, see InsertionTest", "InsertionResource_choices")
                .unscoped("shows a calendar, not JSON, see CalendarFeedTest", "CalendarResource_read")
                .unscoped("belongs to a link, see CalendarFeedTest", "CalendarResource_feed")
                .unscoped(
                        "makes or revokes a link, see CalendarFeedTest and VisitLinkTest",
                        "CalendarResource_makeFeed",
                        "CalendarResource_revokeFeed",
                        "VisitLinkResource_revoke")
                .unscoped(
                        "about the service as a whole",
                        "ParkedEventsResource_list",
                        "ParkedEventsResource_redrive",
                        "AuditEntriesResource_list",
                        "AuditEntriesResource_verify")
                .check();

        assertThat(cells).isGreaterThanOrEqualTo(CELLS);
    }

    /** No legal plan is asked for here: its search would change tables while other requests must change nothing. */
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
        var room = DutyRoom.in(network);
        var plans = new PlanCalls(network);
        var plan = plans.finished(Map.of());
        var question = plans.finished(Map.of("whatIf", Map.of("withoutTechnicians", List.of(network.login(1)))));
        var battery = BadInputBattery.ofRunningService()
                .workedOnInTheBackground("plan", "plan_search", "change", "change_reach")
                .ended("/v1/visits", cancelledVisit(network))
                .ended("/v1/outlets/{id}/suspension", suspended)
                .ended("/v1/outlets/{id}/reactivation", active)
                .ended("/v1/outlets/memberships", turnedDownMember())
                .ended("/v1/appointment-slots", releasedSlot(network))
                .ended("/v1/shifts", handedOver(room))
                .ended("/v1/shifts/swaps", rejected(room, swapIn(room)))
                .ended("/v1/shifts/outings", returned(room, outingIn(room, "fay", 16)))
                .ended("/v1/leaves", withdrawn(room, leaveIn(room)))
                .neverEnded("/v1/departments/{id}/change", departmentOf(network))
                .ended("/v1/situation-reports", acknowledgedReport())
                .body("/v1/situation-reports", "{\"visitId\": \"%s\", \"words\": \"A leak\"}".formatted(visit))
                .body("/v1/departments/{id}/change", "{\"headLogin\": \"head-77\"}")
                .ended("/v1/visit-forms", approved(formOfVisit()))
                .neverEnded("/v1/technicians/{id}/absence", technicianOf(network))
                .neverEnded("/v1/technicians/{id}/change", technicianOf(network))
                .neverEnded("/v1/technicians/{id}/certificate", technicianOf(network))
                .neverEnded("/v1/technicians/{id}/safety-pass", technicianOf(network))
                .body("/v1/technicians/{id}/certificate", CERTIFICATE)
                .body("/v1/technicians/{id}/safety-pass", "{\"validUntil\": \"2099-01-05\"}")
                .neverEnded("/v1/technicians/{id}/absence-cancellation", technicianOf(network))
                .neverEnded("/v1/outlets/{id}/change", active)
                .thing("/v1/plans/{id}", plan)
                .thing("/v1/plans/{id}/routes", plan)
                .thing("/v1/plans/{id}/unplanned", plan)
                .thing("/v1/plans/{id}/conflicts", plan)
                .thing("/v1/plans/{id}/visits/{visitId}/choices", plan)
                .thing("/v1/plans/{id}/stop", plan)
                .thing("/v1/plans/{id}/adoption", plan)
                .ended("/v1/plans/{id}/stop", plan)
                .ended("/v1/plans/{id}/adoption", question)
                .ended("/v1/assignment-policies", retiredPolicy())
                .thing("/v1/assignment-policies/{id}", draftFor(network))
                .thing("/v1/assignment-policies/{id}/comparison", draftFor(network))
                .body("/v1/visits/{id}/appointment", APPOINTMENT)
                .body("/v1/visits/{id}/rescheduling", RESCHEDULING)
                .body("/v1/visits/{id}/departure-confirmation", CONFIRMATION)
                .body("/v1/technicians/{id}/absence", ABSENCE)
                .body("/v1/leaves", LEAVE.formatted(network.login(1)))
                .body("/v1/leaves/absences", LEAVE.formatted(network.login(1)))
                .body("/v1/shifts/rosters", ROSTER.formatted(network.outletCode()))
                .body("/v1/appointment-slots/searches", "{\"visitId\": \"%s\"}".formatted(visit))
                .body("/v1/visits/{id}/crew", "{\"members\": []}")
                .body(
                        "/v1/visits/{id}/emergency-assignment",
                        "{\"technicianLogin\": \"%s\", \"reason\": \"Water is running\"}".formatted(network.login(1)))
                .body(
                        "/v1/visits/{id}/assignment",
                        "{\"technicianLogin\": \"%s\", \"reason\": \"Nearer\"}".formatted(network.login(1)));
        List.of(
                        "",
                        "/acceptance",
                        "/refusal",
                        "/appointment",
                        "/departure-checklist",
                        "/appointment-history",
                        "/rescheduling",
                        "/departure-confirmation",
                        "/departure",
                        "/miss",
                        "/arrival",
                        "/links",
                        "/links/{linkId}/revocation",
                        "/assignment",
                        "/emergency-assignment",
                        "/outside-consent",
                        "/exemptions",
                        "/guidance",
                        "/crew")
                .forEach(step -> battery.thing("/v1/visits/{id}" + step, visit));
        List.of("/calendar.ics", "/calendar-feeds", "/calendar-feeds/{feedId}/revocation")
                .forEach(step -> battery.thing("/v1/technicians/{id}" + step, technicianOf(network)));
        var slot = slotFor(visit);
        List.of("", "/hold", "/booking", "/release")
                .forEach(step -> battery.thing("/v1/appointment-slots/{id}" + step, slot));

        var member = Member.applied(new Network()).id();
        List.of("", "/proof", "/contract", "/training", "/activation", "/sanction", "/rectification", "/suspension")
                .forEach(step -> battery.thing("/v1/outlets/memberships/{id}" + step, member));
        List.of("/reinstatement", "/termination", "/turning-down")
                .forEach(step -> battery.thing("/v1/outlets/memberships/{id}" + step, member));

        var shift = room.published("eve", 96);
        List.of("", "/check-in", "/start", "/log-entry", "/handover", "/handover-acceptance", "/handover-refusal")
                .forEach(step -> battery.thing("/v1/shifts/{id}" + step, shift));
        var swap = swapIn(DutyRoom.in(network));
        List.of("", "/acceptance", "/approval", "/rejection")
                .forEach(step -> battery.thing("/v1/shifts/swaps/{id}" + step, swap));

        var outing = outingIn(DutyRoom.in(network), "gus", 0);
        List.of("", "/permission", "/return").forEach(step -> battery.thing("/v1/shifts/outings/{id}" + step, outing));
        var leave = leaveIn(DutyRoom.in(network));
        List.of("", "/resting-colleagues", "/substitute", "/approval", "/refusal", "/withdrawal")
                .forEach(step -> battery.thing("/v1/leaves/{id}" + step, leave));
        var department = departmentOf(new Network().opened());
        List.of("", "/change").forEach(step -> battery.thing("/v1/departments/{id}" + step, department));
        var situation = reportedIn(new Network().opened().withTechnician(1));
        List.of("", "/reading", "/acknowledgement")
                .forEach(step -> battery.thing("/v1/situation-reports/{id}" + step, situation));
        var form = formOfVisit();
        List.of("", "/approval", "/refusal", "/submission")
                .forEach(step -> battery.thing("/v1/visit-forms/{id}" + step, form));

        assertThat(battery.run()).isGreaterThanOrEqualTo(BAD_INPUT);
    }
}
