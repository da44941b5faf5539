package io.aftercare.dispatch.leave;

import io.aftercare.dispatch.duty.DutyRule;
import io.aftercare.dispatch.duty.Shift;
import io.aftercare.dispatch.duty.Shifts;
import io.aftercare.dispatch.leave.LeaveRequest.Asked;
import io.aftercare.dispatch.leave.LeaveSteps.NoteAbsenceWithoutLeave;
import io.aftercare.dispatch.leave.LeaveSteps.RequestLeave;
import io.aftercare.dispatch.leave.LeaveView.RestingColleague;
import io.aftercare.dispatch.technician.Technician;
import io.aftercare.dispatch.technician.TechnicianService;
import io.aftercare.dispatch.technician.Technicians;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.http.ProblemException;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.identity.Roles;
import io.aftercare.kit.ids.Ids;
import io.aftercare.kit.time.Occurred;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** What is done with leave. Locks are taken in one order: the leave, the roster of the outlet, its shifts, the technician. */
@ApplicationScoped
@Transactional
class LeaveService {
    private final LeaveRequests leaves;
    private final LeaveRules rules;
    private final Shifts shifts;
    private final Technicians technicians;
    private final TechnicianService roster;
    private final Caller caller;
    private final Clock clock;

    LeaveService(
            LeaveRequests leaves,
            LeaveRules rules,
            Shifts shifts,
            Technicians technicians,
            TechnicianService roster,
            Caller caller,
            Clock clock) {
        this.leaves = leaves;
        this.rules = rules;
        this.shifts = shifts;
        this.technicians = technicians;
        this.roster = roster;
        this.caller = caller;
        this.clock = clock;
    }

    LeaveRequest request(RequestLeave facts) {
        var login = facts.staffLogin() == null ? caller.login() : facts.staffLogin();
        if (!login.equals(caller.login()) && !leads()) {
            throw DutyRule.OWN_LEAVE.forbidden();
        }
        var asked = facts.toAsked();
        var at = clock.instant();
        var leave = LeaveRequest.request(Ids.next(), outletOf(login, asked), login, asked, caller.login(), at);
        refuseOwnSubstitute(leave, leave.substituteLogin());
        rules.requirePossible(leave, at);
        return kept(leave);
    }

    /** Somebody is, or was, away without approval; nobody is whose leave was approved. */
    LeaveRequest noteAbsence(NoteAbsenceWithoutLeave facts) {
        var login = facts.staffLogin();
        var noted = facts.toAsked();
        if (login.equals(caller.login())) {
            throw DutyRule.SUPERIOR_APPROVES.forbidden();
        }
        var leave =
                LeaveRequest.absence(Ids.next(), outletOf(login, noted), login, noted, caller.login(), clock.instant());
        if (leaves.isOnLeave(login, noted.from(), noted.until())) {
            throw overlapping();
        }
        roster.takeLeave(login, noted.from(), noted.until(), noted.reason());
        return kept(leave);
    }

    LeaveRequest nameSubstitute(UUID id, @Nullable IfMatch ifMatch, String substituteLogin) {
        var leave = changeable(id, ifMatch);
        leave.refuseTransitionTo(LeaveStatus.APPROVED);
        requireOwn(leave);
        refuseOwnSubstitute(leave, substituteLogin);
        leave.nameSubstitute(substituteLogin, now(leave));
        leaves.flush();
        return leave;
    }

    /** The substitute takes over what has not begun, and the log of what has says so. */
    LeaveRequest approve(UUID id, @Nullable IfMatch ifMatch) {
        var leave = changeable(id, ifMatch);
        leave.refuseTransitionTo(LeaveStatus.APPROVED);
        shifts.lockRosterOf(leave.outletCode());
        var touched = rules.requirePossible(leave, clock.instant());
        rules.requireSuperior(leave, touched);
        rules.requireSubstitute(leave, touched);
        var at = now(leave);
        touched.forEach(shift -> handOn(shift, leave, at));
        leave.approve(caller.login(), !touched.isEmpty(), at);
        roster.takeLeave(leave.staffLogin(), leave.from(), leave.until(), leave.reason());
        leaves.flush();
        return leave;
    }

    private void handOn(Shift shift, LeaveRequest leave, Instant at) {
        var substitute = leave.substituteLogin();
        if (substitute != null && !shift.hasBegun()) {
            shift.giveTo(substitute, shift.grade());
        } else {
            shift.noteLeave(
                    "%s is away from %s until %s, %s stands in, approved by %s"
                            .formatted(leave.staffLogin(), leave.from(), leave.until(), substitute, caller.login()),
                    at);
        }
    }

    LeaveRequest refuse(UUID id, @Nullable IfMatch ifMatch, String words) {
        var leave = changeable(id, ifMatch);
        leave.refuseTransitionTo(LeaveStatus.REFUSED);
        rules.requireSuperior(leave, List.of());
        leave.refuse(caller.login(), words, now(leave));
        leaves.flush();
        return leave;
    }

    /** Until it begins; shifts that somebody has taken over stay there. */
    LeaveRequest withdraw(UUID id, @Nullable IfMatch ifMatch) {
        var leave = changeable(id, ifMatch);
        leave.refuseTransitionTo(LeaveStatus.WITHDRAWN);
        requireOwn(leave);
        var at = now(leave);
        DutyRule.LEAVE_IN_ADVANCE.require(at.isBefore(leave.from()));
        if (leave.status() == LeaveStatus.APPROVED) {
            roster.cancelLeave(leave.staffLogin(), leave.from(), leave.until());
        }
        leave.withdraw(at);
        leaves.flush();
        return leave;
    }

    LeaveRequest one(UUID id) {
        return leaves.one(leaves.visible().is("id", id)).orElseThrow(() -> unknown(id));
    }

    List<RestingColleague> restingColleagues(UUID id) {
        return rules.restingColleagues(one(id));
    }

    Page<LeaveView> list(@Nullable LeaveStatus status, @Nullable String staffLogin, int limit, @Nullable Cursor after) {
        var filter = leaves.visible()
                .is("status", status)
                .is("staffLogin", staffLogin)
                .after("requestedAt", after);
        return Page.of(
                        leaves.newestFirst(filter, limit + 1),
                        limit,
                        leave -> new Cursor(leave.requestedAt(), leave.aggregateId()))
                .map(this::view);
    }

    LeaveView view(LeaveRequest leave) {
        return LeaveView.of(leave, leads() || caller.login().equals(leave.staffLogin()));
    }

    private boolean leads() {
        return Stream.of(Roles.STATION_HEAD, Roles.MANAGER, Roles.ADMIN).anyMatch(caller::hasRole);
    }

    private void requireOwn(LeaveRequest leave) {
        if (!caller.login().equals(leave.staffLogin()) && !leads()) {
            throw DutyRule.OWN_LEAVE.forbidden();
        }
    }

    private static void refuseOwnSubstitute(LeaveRequest leave, @Nullable String substituteLogin) {
        if (leave.staffLogin().equals(substituteLogin)) {
            throw new InvalidField("substituteLogin", "another-person", "Nobody stands in for himself or herself");
        }
    }

    /** The outlet of the technician, or where the person is on the roster, or else the caller's. */
    private String outletOf(String login, Asked asked) {
        return technicians
                .byLogin(login)
                .map(Technician::outletCode)
                .or(() -> shifts.ofStaff(login, asked.from(), asked.until()).stream()
                        .map(Shift::outletCode)
                        .findFirst())
                .or(caller::outlet)
                .filter(code -> caller.outlet().map(code::equals).orElse(true))
                .orElseThrow(
                        () -> new InvalidField("staffLogin", "known-staff", "There is no such person on the staff"));
    }

    private LeaveRequest kept(LeaveRequest leave) {
        try {
            leaves.persistAndFlush(leave);
        } catch (ConstraintViolationException _) {
            throw overlapping();
        }
        return leave;
    }

    private static ProblemException overlapping() {
        return new ProblemException(
                409, "leave-overlaps", "Leave of this person was asked for, or approved, for some of that time");
    }

    private LeaveRequest changeable(UUID id, @Nullable IfMatch ifMatch) {
        var leave = leaves.oneToChange(leaves.visible().is("id", id)).orElseThrow(() -> unknown(id));
        IfMatch.check(ifMatch, leave);
        return leave;
    }

    private Instant now(LeaveRequest leave) {
        return Occurred.at(null, leave.lastStepAt(), clock);
    }

    private static NotFound unknown(UUID id) {
        return new NotFound("Leave", id);
    }
}
