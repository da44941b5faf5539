package io.aftercare.intake.cooperation;

import static io.aftercare.intake.cooperation.CooperationStatus.ACCEPTED;
import static io.aftercare.intake.cooperation.CooperationStatus.ANSWERED;
import static io.aftercare.intake.cooperation.CooperationStatus.ASKED;
import static io.aftercare.intake.cooperation.CooperationStatus.BOUND;
import static io.aftercare.intake.cooperation.CooperationStatus.DEADLOCKED;
import static io.aftercare.intake.cooperation.CooperationStatus.REFUSED;
import static io.aftercare.intake.cooperation.CooperationStatus.RELEASED;
import static io.aftercare.intake.cooperation.CooperationStatus.WITHDRAWN;

import io.aftercare.intake.cooperation.Dispute.Adjudication;
import io.aftercare.intake.cooperation.Dispute.Complaint;
import io.aftercare.intake.cooperation.Dispute.Decision;
import io.aftercare.intake.cooperation.Dispute.Moment;
import io.aftercare.intake.cooperation.Dispute.Opinion;
import io.aftercare.kit.events.Aggregate;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.IllegalTransition;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one department asks of another one for a request, until it is answered, released or not needed any more. */
@Entity
class Cooperation extends Aggregate {
    @Id
    private UUID id;

    private UUID serviceRequestId;

    @Enumerated(EnumType.STRING)
    private Department requester;

    @Enumerated(EnumType.STRING)
    private Department department;

    @Enumerated(EnumType.STRING)
    private CooperationStatus status;

    private byte[] matterCipher;
    private String askedBy;
    private Instant askedAt;
    private Instant dueAt;
    private @Nullable String inCharge;
    private String[] deputies;
    private @Nullable Instant passOnAt;
    private @Nullable String acceptedBy;
    private @Nullable Instant acceptedAt;
    private byte @Nullable [] refusalCipher;
    private @Nullable String refusedBy;
    private @Nullable Instant refusedAt;
    private byte @Nullable [] answerCipher;
    private @Nullable String answeredBy;
    private @Nullable Instant answeredAt;
    private @Nullable Instant overdueAt;

    @Embedded
    private @Nullable Complaint complaint;

    @ElementCollection
    @CollectionTable(name = "cooperation_opinion", joinColumns = @JoinColumn(name = "cooperation_id"))
    @OrderColumn(name = "position")
    private List<Opinion> opinions = new ArrayList<>();

    @Embedded
    private @Nullable Adjudication adjudication;

    private Instant lastStepAt;

    /** For Hibernate. */
    protected Cooperation() {}

    private Cooperation(UUID id, UUID serviceRequestId, Parties parties, byte[] matterCipher) {
        this.id = id;
        this.serviceRequestId = serviceRequestId;
        this.requester = parties.requester();
        this.department = parties.department();
        this.matterCipher = matterCipher;
        this.status = ASKED;
        this.deputies = new String[0];
    }

    /** Who asks whom. */
    record Parties(Department requester, Department department) {}

    static Cooperation ask(
            UUID id, UUID serviceRequestId, Parties parties, byte[] matter, Moment asked, Instant dueAt) {
        var cooperation = new Cooperation(id, serviceRequestId, parties, matter);
        cooperation.askedBy = asked.by();
        cooperation.askedAt = asked.at();
        cooperation.dueAt = dueAt;
        cooperation.lastStepAt = asked.at();
        return cooperation;
    }

    /** Names who is in charge of it there, the leader first; each is asked until the moment, then the next one. */
    void addressTo(List<String> logins, Instant until) {
        if (!logins.isEmpty()) {
            inCharge = logins.getFirst();
            deputies = logins.stream().skip(1).toArray(String[]::new);
            passOnAt = deputies.length == 0 ? null : until;
        }
    }

    /**
     * Whoever is in charge is absent or silent: the next one is asked (S3.5-B4).
     *
     * @return whether there was one
     */
    boolean passOn(Instant now, Duration patience) {
        if (status != ASKED || passOnAt == null || now.isBefore(passOnAt)) {
            return false;
        }
        addressTo(List.of(deputies), now.plus(patience));
        return true;
    }

    void accept(Moment moment) {
        go(ACCEPTED, moment.at());
        acceptedBy = moment.by();
        acceptedAt = moment.at();
    }

    void refuse(byte[] reason, Moment moment) {
        go(REFUSED, moment.at());
        refusalCipher = reason;
        refusedBy = moment.by();
        refusedAt = moment.at();
    }

    void answer(byte[] answer, Moment moment) {
        go(ANSWERED, moment.at());
        answerCipher = answer;
        answeredBy = moment.by();
        answeredAt = moment.at();
    }

    /** What was asked is not needed any more. */
    void withdraw(Moment moment) {
        go(WITHDRAWN, moment.at());
    }

    /** The manager is told that nobody helps; once, whatever comes of it (S3.3-D4). */
    void complain(Complaint made, String firstResponder) {
        if (complaint != null) {
            throw CooperationRefusal.complained();
        }
        if (!isResisted(made.complainedAt())) {
            throw CooperationRefusal.notResisted(status);
        }
        if (!made.complainedBy().equals(firstResponder)) {
            throw CooperationRefusal.firstResponderOnly(firstResponder);
        }
        complaint = made;
        lastStepAt = made.complainedAt();
    }

    /** The manager knows, late or in time. */
    void acknowledge(Moment moment) {
        if (complaint == null || complaint.acknowledgedAt() != null) {
            throw CooperationRefusal.noComplaint();
        }
        complaint = complaint.acknowledged(moment);
        lastStepAt = moment.at();
    }

    /** The two do not find together: the office decides (S3.5-D2). */
    void deadlock(Moment moment) {
        if (status.next().contains(DEADLOCKED) && !isResisted(moment.at())) {
            throw CooperationRefusal.notResisted(status);
        }
        go(DEADLOCKED, moment.at());
    }

    /** One side tells the office what it thinks. */
    void opine(Opinion opinion) {
        if (status != DEADLOCKED) {
            throw CooperationRefusal.notDeadlocked(status);
        }
        opinions.add(opinion);
        lastStepAt = opinion.givenAt();
    }

    /** The office has decided; an answer that is owed can be late anew. */
    void adjudicate(Adjudication decided, @Nullable Instant answerDueAt) {
        go(decided.decision() == Decision.OWED ? BOUND : RELEASED, decided.decidedAt());
        adjudication = decided;
        if (answerDueAt != null) {
            dueAt = answerDueAt;
            overdueAt = null;
        }
    }

    /**
     * The answer is late; told once for each moment that it was due.
     *
     * @return whether that is news
     */
    boolean passDue(Instant now) {
        if (!status.isOwed() || overdueAt != null || now.isBefore(dueAt)) {
            return false;
        }
        overdueAt = dueAt;
        return true;
    }

    /**
     * The manager was silent; told once.
     *
     * @return whether that is news
     */
    boolean passAcknowledgement(Instant now) {
        if (status.isTerminal()
                || complaint == null
                || !complaint.isAwaited()
                || now.isBefore(complaint.acknowledgeBy())) {
            return false;
        }
        complaint = complaint.overdue();
        return true;
    }

    /** The next moment at which something is late, unless it happens before. */
    Optional<Instant> awaited() {
        if (status.isTerminal()) {
            return Optional.empty();
        }
        var answer = status.isOwed() && overdueAt == null ? Stream.of(dueAt) : Stream.<Instant>empty();
        var manager = complaint != null && complaint.isAwaited()
                ? Stream.of(complaint.acknowledgeBy())
                : Stream.<Instant>empty();
        var next = status == ASKED && passOnAt != null ? Stream.of(passOnAt) : Stream.<Instant>empty();
        return Stream.of(answer, manager, next).flatMap(moment -> moment).min(Instant::compareTo);
    }

    /** Whether the department does not do what it was asked. */
    boolean isResisted(Instant now) {
        return status == REFUSED || ((status == ASKED || status == ACCEPTED) && now.isAfter(dueAt));
    }

    /** Whether an answer is owed and its time is over. */
    boolean isOverdue(Instant now) {
        return status.isOwed() && now.isAfter(dueAt);
    }

    /** The one place where the status changes. */
    private void go(CooperationStatus to, Instant at) {
        if (!status.next().contains(to)) {
            throw new IllegalTransition("Cooperation", id, status, to, status.next());
        }
        status = to;
        lastStepAt = at;
    }

    @Override
    public UUID aggregateId() {
        return id;
    }

    UUID serviceRequestId() {
        return serviceRequestId;
    }

    Department requester() {
        return requester;
    }

    Department department() {
        return department;
    }

    CooperationStatus status() {
        return status;
    }

    byte[] matterCipher() {
        return matterCipher;
    }

    Moment asked() {
        return new Moment(askedBy, askedAt);
    }

    Instant dueAt() {
        return dueAt;
    }

    @Nullable String inCharge() {
        return inCharge;
    }

    List<String> deputies() {
        return List.of(deputies);
    }

    @Nullable String acceptedBy() {
        return acceptedBy;
    }

    @Nullable Instant acceptedAt() {
        return acceptedAt;
    }

    byte @Nullable [] refusalCipher() {
        return refusalCipher;
    }

    @Nullable String refusedBy() {
        return refusedBy;
    }

    @Nullable Instant refusedAt() {
        return refusedAt;
    }

    byte @Nullable [] answerCipher() {
        return answerCipher;
    }

    @Nullable String answeredBy() {
        return answeredBy;
    }

    @Nullable Instant answeredAt() {
        return answeredAt;
    }

    @Nullable Instant overdueAt() {
        return overdueAt;
    }

    Optional<Complaint> complaint() {
        return Optional.ofNullable(complaint);
    }

    List<Opinion> opinions() {
        return List.copyOf(opinions);
    }

    Optional<Adjudication> adjudication() {
        return Optional.ofNullable(adjudication);
    }

    Instant lastStepAt() {
        return lastStepAt;
    }

    Cursor cursor() {
        return new Cursor(askedAt, id);
    }
}
