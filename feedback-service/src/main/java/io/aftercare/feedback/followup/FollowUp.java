package io.aftercare.feedback.followup;

import static io.aftercare.feedback.followup.FollowUpStatus.CANCELLED;
import static io.aftercare.feedback.followup.FollowUpStatus.CLOSED;
import static io.aftercare.feedback.followup.FollowUpStatus.INVESTIGATED;
import static io.aftercare.feedback.followup.FollowUpStatus.INVESTIGATING;
import static io.aftercare.feedback.followup.FollowUpStatus.OPENED;
import static io.aftercare.feedback.followup.FollowUpStatus.UNREACHABLE;

import io.aftercare.kit.events.Aggregate;
import io.aftercare.kit.http.IllegalTransition;
import io.aftercare.kit.http.ProblemException;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One customer to be asked about one service. */
@Entity
@Table(name = "follow_up")
class FollowUp extends Aggregate {
    @Id
    private UUID id;

    @Embedded
    private ServedWork work;

    @Embedded
    private CallRule rule;

    @Enumerated(EnumType.STRING)
    private FollowUpStatus status = OPENED;

    private Instant dueAt;
    private boolean overdue;
    private Instant lastStepAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "follow_up_attempt", joinColumns = @JoinColumn(name = "follow_up_id"))
    @OrderColumn(name = "position")
    private List<Attempt> attempts = new ArrayList<>();

    @Embedded
    private @Nullable Answer answer;

    private byte @Nullable [] comment;

    @Embedded
    private @Nullable Investigation investigation;

    private @Nullable Instant informedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected FollowUp() {}

    FollowUp(UUID id, ServedWork work, CallRule rule, Instant dueAt) {
        this.id = id;
        this.work = work;
        this.rule = rule;
        this.dueAt = dueAt;
        this.lastStepAt = work.at();
        raise(new FollowUpEvent.FollowUpOpened(
                id, work.serviceRequestId(), work.repairId(), work.at(), work.partner(), dueAt));
    }

    /** A call that did not get through; the last one that the policy allows ends the follow-up. */
    void attempt(Attempt attempt) {
        refuseRepairer(attempt.madeBy());
        requireFrom(OPENED, UNREACHABLE);
        attempts.add(attempt);
        note(new FollowUpEvent.FollowUpAttempted(
                id, work.serviceRequestId(), attempt.at(), work.partner(), attempts.size(), attempt.outcome()));
        if (attempts.size() >= rule.maxAttempts()) {
            go(
                    UNREACHABLE,
                    new FollowUpEvent.FollowUpUnreachable(
                            id, work.serviceRequestId(), attempt.at(), work.partner(), attempts.size()));
        }
    }

    /**
     * What the customer said. Closes the follow-up, or opens an investigation when the score is low.
     *
     * @param encryptedComment under the key of the customer
     */
    void answer(Answer given, byte @Nullable [] encryptedComment) {
        refuseRepairer(given.answeredBy());
        var low = given.isLow(rule.lowScoreAtMost());
        requireFrom(OPENED, low ? INVESTIGATING : CLOSED);
        answer = given;
        comment = encryptedComment;
        var at = given.answeredAt();
        note(new FollowUpEvent.FollowUpAnswered(
                id, work.serviceRequestId(), at, work.partner(), given.satisfaction(), given.problemSolved(), low));
        if (low) {
            go(INVESTIGATING, new FollowUpEvent.InvestigationOpened(id, work.serviceRequestId(), at, work.partner()));
        } else {
            close(FollowUpEvent.Outcome.SATISFIED, at);
        }
    }

    /** Cause and measure are found. */
    void investigate(Investigation found) {
        go(
                INVESTIGATED,
                new FollowUpEvent.FollowUpInvestigated(
                        id, work.serviceRequestId(), found.investigatedAt(), work.partner()));
        investigation = found;
    }

    /** The customer knows cause and measure. */
    void informCustomer(Instant at) {
        requireFrom(INVESTIGATED, CLOSED);
        close(FollowUpEvent.Outcome.INVESTIGATED, at);
        informedAt = at;
    }

    /** The request was cancelled. */
    void cancel(Instant at) {
        go(CANCELLED, new FollowUpEvent.FollowUpCancelled(id, work.serviceRequestId(), at, work.partner()));
    }

    /**
     * The customer should have been asked by now. Not a step: the follow-up stays open, and a call that was made in time
     * can still be recorded. Does nothing when it is over, or flagged already.
     */
    void comeDue() {
        if (isOpen() && !overdue) {
            overdue = true;
            raise(new FollowUpEvent.FollowUpOverdue(id, work.serviceRequestId(), dueAt, work.partner()));
        }
    }

    private void close(FollowUpEvent.Outcome outcome, Instant at) {
        go(CLOSED, new FollowUpEvent.FollowUpClosed(id, work.serviceRequestId(), at, work.partner(), outcome));
    }

    /** The one place where the status changes. */
    private void go(FollowUpStatus to, FollowUpEvent event) {
        require(to);
        status = to;
        note(event);
    }

    private void note(FollowUpEvent event) {
        lastStepAt = event.at();
        raise(event);
    }

    private void require(FollowUpStatus to) {
        if (!status.next().contains(to)) {
            throw new IllegalTransition("Follow-up", id, status, to, status.next());
        }
    }

    /** A status that two steps lead to, told apart by where they start. */
    private void requireFrom(FollowUpStatus from, FollowUpStatus to) {
        if (status != from) {
            throw new IllegalTransition("Follow-up", id, status, to, status.next());
        }
    }

    /** Nobody asks the customer about his own work (R7). */
    private void refuseRepairer(String login) {
        if (login.equals(work.repairerLogin())) {
            throw new ProblemException(
                    403, "own-repair", "Whoever repaired may not make the follow-up call of the repair");
        }
    }

    boolean isOpen() {
        return status == OPENED;
    }

    @Override
    public UUID aggregateId() {
        return id;
    }

    ServedWork work() {
        return work;
    }

    CallRule rule() {
        return rule;
    }

    FollowUpStatus status() {
        return status;
    }

    Instant dueAt() {
        return dueAt;
    }

    boolean overdue() {
        return overdue;
    }

    Instant lastStepAt() {
        return lastStepAt;
    }

    List<Attempt> attempts() {
        return attempts;
    }

    @Nullable Answer answer() {
        return answer;
    }

    byte @Nullable [] comment() {
        return comment;
    }

    @Nullable Investigation investigation() {
        return investigation;
    }

    @Nullable Instant informedAt() {
        return informedAt;
    }
}
