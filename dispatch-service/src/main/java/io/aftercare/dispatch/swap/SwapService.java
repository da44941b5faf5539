package io.aftercare.dispatch.swap;

import io.aftercare.dispatch.duty.DutyRule;
import io.aftercare.dispatch.duty.Shift;
import io.aftercare.dispatch.duty.Shifts;
import io.aftercare.dispatch.outlet.OutletCalendars;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.identity.Roles;
import io.aftercare.kit.ids.Ids;
import io.aftercare.kit.time.Occurred;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** What is done with swaps. Locks are taken in one order: the swap, the roster of the outlet, the shifts. */
@ApplicationScoped
@Transactional
class SwapService {
    private final ShiftSwaps swaps;
    private final Shifts shifts;
    private final SwapRules rules;
    private final OutletCalendars calendars;
    private final Caller caller;
    private final Clock clock;

    SwapService(
            ShiftSwaps swaps, Shifts shifts, SwapRules rules, OutletCalendars calendars, Caller caller, Clock clock) {
        this.swaps = swaps;
        this.shifts = shifts;
        this.rules = rules;
        this.calendars = calendars;
        this.caller = caller;
        this.clock = clock;
    }

    ShiftSwap request(RequestSwap facts) {
        shifts.lockRosterOf(shifts.outletOf(facts.shiftId()).orElseThrow(() -> unknownShift("shiftId")));
        var shift = lockedShift(facts.shiftId(), "shiftId");
        var returned = lockedShift(facts.returnShiftId(), "returnShiftId");
        if (!caller.login().equals(shift.staffLogin())) {
            throw DutyRule.OWN_SHIFT.forbidden();
        }
        var at = clock.instant();
        var id = Ids.next();
        var zone = calendars.of(shift.outletCode()).zone();
        var month = YearMonth.from(shift.from().atZone(zone));
        rules.require(id, month.toString(), shift, returned, at);
        var swap = ShiftSwap.request(id, shift, returned, month, facts.reason(), at);
        swaps.persistAndFlush(swap);
        return swap;
    }

    ShiftSwap accept(UUID id, @Nullable IfMatch ifMatch) {
        var swap = changeable(id, ifMatch);
        swap.refuseTransitionTo(SwapStatus.ACCEPTED);
        if (!caller.login().equals(swap.counterpart())) {
            throw DutyRule.BOTH_CONSENT.forbidden();
        }
        swap.accept(now(swap));
        swaps.flush();
        return swap;
    }

    /** The roster changes now, if the rules still hold. */
    ShiftSwap approve(UUID id, @Nullable IfMatch ifMatch) {
        var swap = changeable(id, ifMatch);
        swap.refuseTransitionTo(SwapStatus.APPROVED);
        if (swap.isBetween(caller.login())) {
            throw DutyRule.BOTH_CONSENT.forbidden();
        }
        shifts.lockRosterOf(swap.outletCode());
        var shift = lockedShift(swap.shiftId(), "shiftId");
        var returned = lockedShift(swap.returnShiftId(), "returnShiftId");
        DutyRule.BEFORE_THE_SHIFT.require(shift.staffLogin().equals(swap.requester())
                && returned.staffLogin().equals(swap.counterpart()));
        rules.require(id, swap.month(), shift, returned, clock.instant());
        var grade = shift.grade();
        shift.giveTo(swap.counterpart(), returned.grade());
        returned.giveTo(swap.requester(), grade);
        shifts.tellOf(shift);
        shifts.tellOf(returned);
        swap.approve(caller.login(), now(swap));
        try {
            swaps.flush();
        } catch (ConstraintViolationException _) {
            throw DutyRule.ONE_PLACE_AT_A_TIME.refusal();
        }
        return swap;
    }

    /** Either person, or a manager, does not want it. */
    ShiftSwap reject(UUID id, @Nullable IfMatch ifMatch, String words) {
        var swap = changeable(id, ifMatch);
        swap.refuseTransitionTo(SwapStatus.REJECTED);
        if (!swap.isBetween(caller.login()) && !caller.hasRole(Roles.MANAGER) && !caller.hasRole(Roles.STATION_HEAD)) {
            throw DutyRule.BOTH_CONSENT.forbidden();
        }
        swap.reject(caller.login(), words, now(swap));
        swaps.flush();
        return swap;
    }

    private Instant now(ShiftSwap swap) {
        return Occurred.at(null, swap.lastStepAt(), clock);
    }

    private Shift lockedShift(UUID id, String field) {
        return shifts.oneToChange(shifts.visible().is("id", id)).orElseThrow(() -> unknownShift(field));
    }

    private static InvalidField unknownShift(String field) {
        return new InvalidField(field, "known-shift", "There is no such shift");
    }

    private ShiftSwap changeable(UUID id, @Nullable IfMatch ifMatch) {
        var swap = swaps.oneToChange(swaps.visible().is("id", id)).orElseThrow(() -> unknown(id));
        IfMatch.check(ifMatch, swap);
        return swap;
    }

    ShiftSwap one(UUID id) {
        return swaps.one(swaps.visible().is("id", id)).orElseThrow(() -> unknown(id));
    }

    Page<SwapView> list(@Nullable SwapStatus status, @Nullable String outletCode, int limit, @Nullable Cursor after) {
        var filter = swaps.visible()
                .is("status", status)
                .is("outletCode", outletCode)
                .after("requestedAt", after);
        return Page.of(
                        swaps.newestFirst(filter, limit + 1),
                        limit,
                        swap -> new Cursor(swap.requestedAt(), swap.aggregateId()))
                .map(SwapView::of);
    }

    private static NotFound unknown(UUID id) {
        return new NotFound("Shift swap", id);
    }
}
