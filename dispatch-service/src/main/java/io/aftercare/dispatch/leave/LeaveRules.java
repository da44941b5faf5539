package io.aftercare.dispatch.leave;

import io.aftercare.dispatch.duty.DutyRule;
import io.aftercare.dispatch.duty.Shift;
import io.aftercare.dispatch.duty.ShiftStatus;
import io.aftercare.dispatch.duty.Shifts;
import io.aftercare.dispatch.leave.LeaveView.RestingColleague;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.identity.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;

/** What leave must be, and what it needs where it touches duty. */
@ApplicationScoped
class LeaveRules {
    private static final Duration REST = Duration.ofHours(11);
    /** A swap gives a shift of about the same time. */
    private static final Duration NEIGHBOURHOOD = Duration.ofDays(31);

    private final Shifts shifts;
    private final LeaveRequests leaves;
    private final Caller caller;

    LeaveRules(Shifts shifts, LeaveRequests leaves, Caller caller) {
        this.shifts = shifts;
        this.leaves = leaves;
        this.caller = caller;
    }

    /** Refuses leave that nobody may have, with the rule that forbids it; gives the shifts that it touches. */
    List<Shift> requirePossible(LeaveRequest leave, Instant at) {
        DutyRule.LEAVE_IN_ADVANCE.require(!leave.from().isBefore(at));
        var touched = shifts.ofStaff(leave.staffLogin(), leave.from(), leave.until()).stream()
                .filter(shift -> shift.status() != ShiftStatus.HANDED_OVER)
                .toList();
        touched.forEach(shift -> {
            DutyRule.NO_LEAVE_ON_SWAPPED_SHIFT.require(!shift.isSwapped());
            DutyRule.NO_LEAVE_ON_HOLIDAYS.require(!shift.isHoliday());
        });
        return touched;
    }

    /** A superior decides, who is neither the person nor the substitute; during duty it is a director. */
    void requireSuperior(LeaveRequest leave, List<Shift> touched) {
        if (caller.login().equals(leave.staffLogin()) || caller.login().equals(leave.substituteLogin())) {
            throw DutyRule.SUPERIOR_APPROVES.forbidden();
        }
        if (touched.stream().anyMatch(Shift::hasBegun) && !caller.hasRole(Roles.MANAGER)) {
            throw DutyRule.DIRECTOR_APPROVES.forbidden();
        }
    }

    /** Somebody else is there for each shift that is touched (S3.3-A5). */
    void requireSubstitute(LeaveRequest leave, List<Shift> touched) {
        var substitute = leave.substituteLogin();
        DutyRule.SUBSTITUTE_FIRST.require(touched.isEmpty() || substitute != null);
        if (substitute != null) {
            DutyRule.SUBSTITUTE_IS_FREE.require(!leaves.isOnLeave(substitute, leave.from(), leave.until())
                    && touched.stream().allMatch(shift -> shifts.ofStaff(substitute, shift.from(), shift.until())
                            .isEmpty()));
        }
    }

    /**
     * Colleagues of the outlet who rest around that time, each with the first shift that could be done in return: a
     * swap is the better way (S3.7-G2).
     */
    List<RestingColleague> restingColleagues(LeaveRequest leave) {
        var busy = new HashSet<String>();
        shifts.ofOutlet(
                        leave.outletCode(),
                        leave.from().minus(REST),
                        leave.until().plus(REST))
                .forEach(shift -> busy.add(shift.staffLogin()));
        busy.add(leave.staffLogin());
        return shifts
                .ofOutlet(
                        leave.outletCode(),
                        leave.from().minus(NEIGHBOURHOOD),
                        leave.until().plus(NEIGHBOURHOOD))
                .stream()
                .filter(shift -> shift.status() == ShiftStatus.PLANNED && !shift.isSwapped() && !shift.isHoliday())
                .filter(shift -> busy.add(shift.staffLogin()))
                .map(RestingColleague::of)
                .toList();
    }
}
