package io.aftercare.dispatch.swap;

import io.aftercare.dispatch.duty.DutyRule;
import io.aftercare.dispatch.duty.Shift;
import io.aftercare.dispatch.duty.ShiftStatus;
import io.aftercare.dispatch.duty.Shifts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What two shifts must be for a swap of them, and what it may make of the roster. */
@ApplicationScoped
class SwapRules {
    private static final int MOST_IN_A_MONTH = 3;
    private static final Duration REST = Duration.ofHours(11);
    /** Whatever lies farther away is not the next shift of anybody. */
    private static final Duration NEIGHBOURHOOD = Duration.ofDays(31);

    private final Shifts shifts;
    private final ShiftSwaps swaps;

    SwapRules(Shifts shifts, ShiftSwaps swaps) {
        this.shifts = shifts;
        this.swaps = swaps;
    }

    /** Refuses with the rule that forbids it; the roster of the outlet is locked. */
    void require(UUID swapId, String month, Shift shift, Shift returned, Instant at) {
        DutyRule.BEFORE_THE_SHIFT.require(canChangeHands(shift, at)
                && canChangeHands(returned, at)
                && shift.outletCode().equals(returned.outletCode())
                && !shift.staffLogin().equals(returned.staffLogin()));
        DutyRule.NO_SWAP_ON_HOLIDAYS.require(!shift.isHoliday() && !returned.isHoliday());
        for (var login : List.of(shift.staffLogin(), returned.staffLogin())) {
            DutyRule.SWAP_LIMIT.require(swaps.ofMonth(login, month, swapId) < MOST_IN_A_MONTH);
        }
        requireRest(returned.staffLogin(), shift, returned);
        requireRest(shift.staffLogin(), returned, shift);
    }

    private static boolean canChangeHands(Shift shift, Instant at) {
        return shift.status() == ShiftStatus.PLANNED && at.isBefore(shift.from());
    }

    /** S3.7-G5b for a person who does one shift instead of another. */
    private void requireRest(String login, Shift taken, Shift given) {
        DutyRule.NO_DOUBLE_SHIFT.require(without(
                        given,
                        shifts.ofStaff(
                                login, taken.from().minus(REST), taken.until().plus(REST)))
                .isEmpty());
        var before = without(given, shifts.ofStaff(login, taken.from().minus(NEIGHBOURHOOD), taken.from()));
        var after = without(
                given, shifts.ofStaff(login, taken.until(), taken.until().plus(NEIGHBOURHOOD)));
        DutyRule.NO_ADJACENT_SWAPS.require(
                (before.isEmpty() || !before.getLast().isSwapped())
                        && (after.isEmpty() || !after.getFirst().isSwapped()));
    }

    private static List<Shift> without(Shift given, List<Shift> shifts) {
        return shifts.stream()
                .filter(shift -> !shift.aggregateId().equals(given.aggregateId()))
                .toList();
    }
}
