package io.aftercare.dispatch.outing;

import io.aftercare.dispatch.duty.DutyRule;
import io.aftercare.dispatch.duty.Grade;
import io.aftercare.dispatch.duty.Shifts;
import io.aftercare.dispatch.outing.OutingSteps.LeaveOffice;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.identity.Roles;
import io.aftercare.kit.ids.Ids;
import io.aftercare.kit.time.DeadlineHandler;
import io.aftercare.kit.time.Deadlines;
import io.aftercare.kit.time.Occurred;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** What is done with outings. */
@ApplicationScoped
@Transactional
class OutingService implements DeadlineHandler {
    private static final String DUE_BACK = "outing-due-back";
    private static final Duration LONGEST = Duration.ofHours(16);

    private final Outings outings;
    private final Shifts shifts;
    private final OutingRules rules;
    private final Deadlines deadlines;
    private final Caller caller;
    private final Clock clock;

    OutingService(Outings outings, Shifts shifts, OutingRules rules, Deadlines deadlines, Caller caller, Clock clock) {
        this.outings = outings;
        this.shifts = shifts;
        this.rules = rules;
        this.deadlines = deadlines;
        this.caller = caller;
        this.clock = clock;
    }

    Outing leave(LeaveOffice facts) {
        var shift = shifts.oneToChange(shifts.visible().is("id", facts.shiftId()))
                .orElseThrow(() -> new InvalidField("shiftId", "known-shift", "There is no such shift"));
        if (!caller.login().equals(shift.staffLogin())) {
            throw DutyRule.OWN_SHIFT.forbidden();
        }
        DutyRule.ON_DUTY.require(shift.isOnDuty());
        var limit = Duration.ofMinutes(rules.minutes());
        var outing = Outing.leave(Ids.next(), shift, facts.reason(), clock.instant(), limit);
        try {
            outings.persistAndFlush(outing);
        } catch (ConstraintViolationException _) {
            throw DutyRule.ON_DUTY.refusal();
        }
        deadlines.set(DUE_BACK, outing.aggregateId(), outing.dueBack());
        return outing;
    }

    Outing permit(UUID id, @Nullable IfMatch ifMatch, Instant until) {
        var outing = changeable(id, ifMatch);
        outing.refuseTransitionTo(OutingStatus.OUT);
        var at = now(outing, null);
        if (!isDutyManager(outing, at)) {
            throw DutyRule.DUTY_MANAGER_PERMITS.forbidden();
        }
        if (!until.isAfter(outing.dueBack()) || until.isAfter(outing.leftAt().plus(LONGEST))) {
            throw new InvalidField("until", "after-limit", "A permission is for longer than the limit, within a shift");
        }
        outing.permit(caller.login(), until, at);
        outings.flush();
        deadlines.set(DUE_BACK, id, until);
        return outing;
    }

    /** Whoever is on duty at the outlet as a manager, or a manager of the company; never the person. */
    private boolean isDutyManager(Outing outing, Instant at) {
        var login = caller.login();
        var onDuty = shifts.ofStaff(login, at, at.plusMillis(1)).stream()
                .anyMatch(shift -> shift.outletCode().equals(outing.outletCode())
                        && shift.grade() != Grade.STAFF
                        && shift.isOnDuty());
        return !login.equals(outing.staffLogin()) && (onDuty || caller.hasRole(Roles.MANAGER));
    }

    Outing comeBack(UUID id, @Nullable IfMatch ifMatch, @Nullable Instant at) {
        var outing = changeable(id, ifMatch);
        outing.refuseTransitionTo(OutingStatus.RETURNED);
        if (!caller.login().equals(outing.staffLogin())) {
            throw DutyRule.OWN_SHIFT.forbidden();
        }
        outing.comeBack(now(outing, at));
        outings.flush();
        deadlines.cancel(DUE_BACK, id);
        return outing;
    }

    @Override
    public String kind() {
        return DUE_BACK;
    }

    /** Not back: absent from then on. */
    @Override
    public void onDue(UUID outingId, Instant dueAt) {
        outings.oneToChange(outings.visible().is("id", outingId))
                .filter(outing -> outing.status() == OutingStatus.OUT)
                .ifPresent(outing -> outing.fallDue(dueAt));
    }

    Outing one(UUID id) {
        return outings.one(outings.visible().is("id", id)).orElseThrow(() -> unknown(id));
    }

    Page<OutingView> list(@Nullable OutingStatus status, @Nullable UUID shiftId, int limit, @Nullable Cursor after) {
        var filter =
                outings.visible().is("status", status).is("shiftId", shiftId).after("leftAt", after);
        return Page.of(
                        outings.newestFirst(filter, limit + 1),
                        limit,
                        outing -> new Cursor(outing.leftAt(), outing.aggregateId()))
                .map(OutingView::of);
    }

    private Outing changeable(UUID id, @Nullable IfMatch ifMatch) {
        var outing = outings.oneToChange(outings.visible().is("id", id)).orElseThrow(() -> unknown(id));
        IfMatch.check(ifMatch, outing);
        return outing;
    }

    /** A return that is recorded after the limit was over may have happened before. */
    private Instant now(Outing outing, @Nullable Instant given) {
        return Occurred.at(given, outing.permittedAt() == null ? outing.leftAt() : outing.permittedAt(), clock);
    }

    private static NotFound unknown(UUID id) {
        return new NotFound("Outing", id);
    }
}
