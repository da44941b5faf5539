package io.aftercare.feedback.followup;

import io.aftercare.feedback.calendar.FollowUpCalendar;
import io.aftercare.kit.events.Outbox;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.ids.Ids;
import io.aftercare.kit.time.DeadlineHandler;
import io.aftercare.kit.time.Deadlines;
import io.aftercare.kit.time.Occurred;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The use cases of follow-ups. */
@ApplicationScoped
@Transactional
class FollowUpService implements DeadlineHandler {
    private static final String DUE = "follow-up-due";

    private final FollowUps followUps;
    private final CustomerWords words;
    private final FollowUpCalendar calendar;
    private final Deadlines deadlines;
    private final Outbox outbox;
    private final Clock clock;

    FollowUpService(
            FollowUps followUps,
            CustomerWords words,
            FollowUpCalendar calendar,
            Deadlines deadlines,
            Outbox outbox,
            Clock clock) {
        this.followUps = followUps;
        this.words = words;
        this.calendar = calendar;
        this.deadlines = deadlines;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A customer is to be asked about this within so many working days. */
    void open(ServedWork work, CallRule rule, int workingDays) {
        var followUp = new FollowUp(Ids.next(), work, rule, calendar.dueAt(work.at(), workingDays));
        followUps.persist(followUp);
        deadlines.set(DUE, followUp.aggregateId(), followUp.dueAt());
        outbox.publish(followUp);
    }

    FollowUp attempt(UUID id, @Nullable IfMatch ifMatch, FollowUpStep.RecordAttempt step, Caller caller) {
        return change(id, ifMatch, caller, step, (followUp, at) -> {
            followUp.attempt(new Attempt(step.outcome(), at, caller.login()));
        });
    }

    FollowUp answer(UUID id, @Nullable IfMatch ifMatch, FollowUpStep.RecordAnswer step, Caller caller) {
        return change(id, ifMatch, caller, step, (followUp, at) -> {
            var comment =
                    step.comment() == null ? null : words.keep(followUp.work().customerId(), step.comment());
            followUp.answer(step.toAnswer(at, caller.login()), comment);
        });
    }

    FollowUp investigate(UUID id, @Nullable IfMatch ifMatch, FollowUpStep.RecordInvestigation step, Caller caller) {
        return change(id, ifMatch, caller, step, (followUp, at) -> {
            followUp.investigate(new Investigation(step.cause(), step.measure(), at, caller.login()));
        });
    }

    FollowUp informCustomer(UUID id, @Nullable IfMatch ifMatch, FollowUpStep.InformCustomer step, Caller caller) {
        return change(id, ifMatch, caller, step, FollowUp::informCustomer);
    }

    /** Nobody needs to be asked about a cancelled request; what somebody has answered already stays. */
    void cancelOfRequest(UUID serviceRequestId, Instant cancelledAt) {
        for (var followUp : followUps.ofRequest(serviceRequestId)) {
            if (followUp.isOpen()) {
                var last = followUp.lastStepAt();
                followUp.cancel(cancelledAt.isAfter(last) ? cancelledAt : last);
                settle(followUp);
            }
        }
    }

    @Override
    public String kind() {
        return DUE;
    }

    @Override
    public void onDue(UUID id, Instant dueAt) {
        var followUp = followUps.findByIdOptional(id).orElseThrow(() -> new NotFound("Follow-up", id));
        followUp.comeDue();
        outbox.publish(followUp);
    }

    FollowUp find(UUID id, Caller caller) {
        return followUps
                .findByIdOptional(id)
                .filter(found ->
                        caller.partner().map(found.work().partner()::equals).orElse(true))
                .filter(found -> caller.outlet()
                        .map(outlet -> outlet.equals(found.work().outletCode()))
                        .orElse(true))
                .orElseThrow(() -> new NotFound("Follow-up", id));
    }

    /** The customer's own words; the reading is noted in the audit log. */
    Optional<String> comment(UUID id, Caller caller) {
        var followUp = find(id, caller);
        return Optional.ofNullable(followUp.comment())
                .flatMap(kept -> words.read(followUp.work().customerId(), kept));
    }

    Page<FollowUpView> list(FollowUps.Filter filter, @Nullable Cursor after, int limit) {
        return Page.of(
                        followUps.matching(filter, after, limit),
                        limit,
                        found -> new Cursor(found.work().at(), found.aggregateId()))
                .map(FollowUpView::of);
    }

    private FollowUp change(
            UUID id,
            @Nullable IfMatch ifMatch,
            Caller caller,
            FollowUpStep step,
            BiConsumer<FollowUp, Instant> change) {
        var followUp = find(id, caller);
        IfMatch.check(ifMatch, followUp);
        change.accept(followUp, Occurred.at(step.at(), followUp.lastStepAt(), clock));
        settle(followUp);
        return followUp;
    }

    private void settle(FollowUp followUp) {
        if (!followUp.isOpen()) {
            deadlines.cancel(DUE, followUp.aggregateId());
        }
        outbox.publish(followUp);
        followUps.flush();
    }
}
