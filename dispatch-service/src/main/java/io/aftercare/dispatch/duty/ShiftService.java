package io.aftercare.dispatch.duty;

import io.aftercare.dispatch.duty.PublishRoster.PlannedShift;
import io.aftercare.dispatch.duty.ShiftSteps.AcceptHandover;
import io.aftercare.dispatch.duty.ShiftSteps.CheckIn;
import io.aftercare.dispatch.duty.ShiftSteps.NoteInLog;
import io.aftercare.dispatch.duty.ShiftSteps.OfferHandover;
import io.aftercare.dispatch.duty.ShiftSteps.RefuseHandover;
import io.aftercare.dispatch.duty.ShiftSteps.StartShift;
import io.aftercare.dispatch.outlet.OutletCalendars;
import io.aftercare.dispatch.outlet.Outlets;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.ids.Ids;
import io.aftercare.kit.time.Holidays;
import io.aftercare.kit.time.Occurred;
import io.aftercare.kit.time.WorkingCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** What is done with shifts. */
@ApplicationScoped
@Transactional
class ShiftService {
    /** What a list is narrowed down to. */
    record Query(
            @Nullable ShiftStatus status,
            @Nullable String outletCode,
            @Nullable String staffLogin) {}

    private final Shifts shifts;
    private final Outlets outlets;
    private final OutletCalendars calendars;
    private final Caller caller;
    private final Clock clock;

    ShiftService(Shifts shifts, Outlets outlets, OutletCalendars calendars, Caller caller, Clock clock) {
        this.shifts = shifts;
        this.outlets = outlets;
        this.calendars = calendars;
        this.caller = caller;
        this.clock = clock;
    }

    /** All shifts of the roster or none. */
    List<Shift> publish(PublishRoster roster) {
        var code = roster.checked().outletCode();
        var mine = caller.outlet().map(code::equals).orElse(true);
        if (!mine || outlets.byCode(code).isEmpty()) {
            throw new InvalidField("outletCode", "known-outlet", "There is no such outlet");
        }
        shifts.lockRosterOf(code);
        var calendar = calendars.of(code);
        var at = clock.instant();
        var published = new ArrayList<Shift>();
        for (var index = 0; index < roster.shifts().size(); index++) {
            var planned = roster.shifts().get(index);
            var shift = new Shift(Ids.next(), code, planned, isHoliday(planned, calendar), at);
            if (!isFree(planned, published)) {
                throw DutyRule.ONE_PLACE_AT_A_TIME.refusalOf("shifts[" + index + "].from");
            }
            published.add(shift);
        }
        shifts.persist(published);
        flush(DutyRule.ONE_PLACE_AT_A_TIME);
        published.forEach(shifts::tellOf);
        for (var index = 0; index < published.size(); index++) {
            if (published.get(index).isHoliday() && !isLedByManager(published.get(index))) {
                throw DutyRule.MANAGER_ON_HOLIDAY.refusalOf("shifts[" + index + "]");
            }
        }
        return published;
    }

    private boolean isFree(PlannedShift planned, List<Shift> published) {
        return shifts.ofStaff(planned.staffLogin(), planned.from(), planned.until())
                        .isEmpty()
                && published.stream()
                        .filter(other -> other.staffLogin().equals(planned.staffLogin()))
                        .noneMatch(other -> other.from().isBefore(planned.until())
                                && planned.from().isBefore(other.until()));
    }

    private static boolean isHoliday(PlannedShift planned, WorkingCalendar calendar) {
        var first = planned.from().atZone(calendar.zone()).toLocalDate();
        var last = planned.until().minusNanos(1).atZone(calendar.zone()).toLocalDate();
        return first.datesUntil(last.plusDays(1))
                .anyMatch(date -> calendar.holidays().on(date) == Holidays.Day.OFF);
    }

    /** Whether managers of the outlet, one after the other, are on duty all of the time (S3.3-A7). */
    private boolean isLedByManager(Shift shift) {
        var led = shift.from();
        for (var other : shifts.ofOutlet(shift.outletCode(), shift.from(), shift.until())) {
            if (other.grade() != Grade.STAFF
                    && !other.from().isAfter(led)
                    && other.until().isAfter(led)) {
                led = other.until();
            }
        }
        return !led.isBefore(shift.until());
    }

    Shift checkIn(UUID id, @Nullable IfMatch ifMatch, CheckIn facts) {
        return byStaff(id, ifMatch, ShiftStatus.CHECKED_IN, facts.at(), Shift::checkIn);
    }

    Shift start(UUID id, @Nullable IfMatch ifMatch, StartShift facts) {
        return byStaff(id, ifMatch, ShiftStatus.ACTIVE, facts.at(), (shift, at) -> {
            shift.requireCheckIn();
            DutyRule.DESK_IS_FREE.require(!shifts.isDeskOnDuty(shift.outletCode(), shift.desk()));
            shift.start(at);
        });
    }

    Shift note(UUID id, @Nullable IfMatch ifMatch, NoteInLog facts) {
        return byStaff(
                id,
                ifMatch,
                ShiftStatus.HANDING_OVER,
                facts.at(),
                (shift, at) -> shift.note(facts.section(), facts.words(), at));
    }

    Shift offerHandover(UUID id, @Nullable IfMatch ifMatch, OfferHandover facts) {
        return byStaff(
                id,
                ifMatch,
                ShiftStatus.HANDING_OVER,
                facts.at(),
                (shift, at) -> shift.offerHandover(facts.toItems(), facts.tidy(), at));
    }

    Shift acceptHandover(UUID id, @Nullable IfMatch ifMatch, AcceptHandover facts) {
        return byNext(id, ifMatch, facts.nextShiftId(), facts.at(), (handing, next, at) -> {
            handing.acceptHandover(next, facts.toItems(), facts.toDiscrepancies(), facts.logRead(), at);
            shifts.flush(); // The desk has one shift on duty, so this one ends before the next begins.
            next.start(at);
            shifts.tellOf(next);
        });
    }

    Shift refuseHandover(UUID id, @Nullable IfMatch ifMatch, RefuseHandover facts) {
        return byNext(
                id,
                ifMatch,
                facts.nextShiftId(),
                facts.at(),
                (handing, _, at) -> handing.refuseHandover(facts.reason(), at));
    }

    /** A step of the incoming person on the shift of the outgoing one. */
    private interface HandoverStep {
        void take(Shift handing, Shift next, Instant at);
    }

    private Shift byNext(
            UUID id, @Nullable IfMatch ifMatch, UUID nextShiftId, @Nullable Instant given, HandoverStep step) {
        var handing = changeable(id, ifMatch);
        handing.refuseTransitionTo(ShiftStatus.HANDED_OVER);
        var next = shifts.oneToChange(shifts.visible().is("id", nextShiftId))
                .orElseThrow(() -> new InvalidField("nextShiftId", "known-shift", "There is no such shift"));
        DutyRule.SAME_DESK.require(next.outletCode().equals(handing.outletCode())
                && next.desk().equals(handing.desk())
                && !next.aggregateId().equals(id));
        DutyRule.TWO_SIGNATURES.require(!next.staffLogin().equals(handing.staffLogin()));
        requireOwn(next);
        DutyRule.NEXT_IS_THERE.require(next.status() == ShiftStatus.CHECKED_IN);
        step.take(handing, next, Occurred.at(given, handing.lastStepAt(), clock));
        shifts.tellOf(handing);
        flush(DutyRule.DESK_IS_FREE);
        return handing;
    }

    /** A step of the person on duty, who must be in a status from which the shift can go on to the given one. */
    private Shift byStaff(
            UUID id,
            @Nullable IfMatch ifMatch,
            ShiftStatus legalBefore,
            @Nullable Instant given,
            BiConsumer<Shift, Instant> step) {
        var shift = changeable(id, ifMatch);
        shift.refuseTransitionTo(legalBefore);
        requireOwn(shift);
        step.accept(shift, Occurred.at(given, shift.lastStepAt(), clock));
        shifts.tellOf(shift);
        flush(DutyRule.DESK_IS_FREE);
        return shift;
    }

    private void requireOwn(Shift shift) {
        if (!caller.login().equals(shift.staffLogin())) {
            throw DutyRule.OWN_SHIFT.forbidden();
        }
    }

    private Shift changeable(UUID id, @Nullable IfMatch ifMatch) {
        var shift = shifts.oneToChange(shifts.visible().is("id", id)).orElseThrow(() -> unknown(id));
        IfMatch.check(ifMatch, shift);
        return shift;
    }

    /** What another replica did at the same moment is refused as the same rule. */
    private void flush(DutyRule rule) {
        try {
            shifts.flush();
        } catch (ConstraintViolationException _) {
            throw rule.refusal();
        }
    }

    Shift one(UUID id) {
        return shifts.one(shifts.visible().is("id", id)).orElseThrow(() -> unknown(id));
    }

    Page<ShiftView> list(Query query, int limit, @Nullable Cursor after) {
        var filter = shifts.visible()
                .is("status", query.status)
                .is("outletCode", query.outletCode)
                .is("staffLogin", query.staffLogin)
                .after("publishedAt", after);
        return Page.of(
                        shifts.newestFirst(filter, limit + 1),
                        limit,
                        shift -> new Cursor(shift.publishedAt(), shift.aggregateId()))
                .map(ShiftView::of);
    }

    private static NotFound unknown(UUID id) {
        return new NotFound("Shift", id);
    }
}
