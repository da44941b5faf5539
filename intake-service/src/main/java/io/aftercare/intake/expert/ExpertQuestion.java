package io.aftercare.intake.expert;

import static io.aftercare.intake.expert.QuestionStatus.ANSWERED;
import static io.aftercare.intake.expert.QuestionStatus.ASKED;
import static io.aftercare.intake.expert.QuestionStatus.REPLIED;
import static io.aftercare.intake.expert.QuestionStatus.WITHDRAWN;

import io.aftercare.kit.events.Aggregate;
import io.aftercare.kit.http.IllegalTransition;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A question that an expert answers, and the moment by which the customer was promised the reply (S3.3-C2). */
@Entity
class ExpertQuestion extends Aggregate {
    @Id
    private UUID id;

    private UUID serviceRequestId;
    private String expertGroup;

    @Enumerated(EnumType.STRING)
    private QuestionStatus status;

    private byte[] questionCipher;
    private String askedBy;
    private Instant askedAt;
    private Instant promisedReplyAt;
    private byte @Nullable [] answerCipher;
    private @Nullable String answeredBy;
    private @Nullable Instant answeredAt;
    private @Nullable String repliedBy;
    private @Nullable Instant repliedAt;

    @SuppressWarnings("UnusedVariable") // Read by queries.
    private @Nullable String withdrawnBy;

    private @Nullable Instant withdrawnAt;
    private @Nullable Instant overdueAt;
    private Instant lastStepAt;

    /** For Hibernate. */
    protected ExpertQuestion() {}

    private ExpertQuestion(UUID id, UUID serviceRequestId, String expertGroup, byte[] questionCipher) {
        this.id = id;
        this.serviceRequestId = serviceRequestId;
        this.expertGroup = expertGroup;
        this.questionCipher = questionCipher;
        this.status = ASKED;
    }

    static ExpertQuestion ask(UUID id, UUID serviceRequestId, String expertGroup, byte[] question, Promise promise) {
        var asked = new ExpertQuestion(id, serviceRequestId, expertGroup, question);
        asked.askedBy = promise.askedBy();
        asked.askedAt = promise.askedAt();
        asked.promisedReplyAt = promise.replyAt();
        asked.lastStepAt = promise.askedAt();
        return asked;
    }

    /** Who asked, when, and by when the customer was told to have the reply. */
    record Promise(String askedBy, Instant askedAt, Instant replyAt) {}

    void answer(byte[] answer, String by, Instant at) {
        go(ANSWERED, at);
        answerCipher = answer;
        answeredBy = by;
        answeredAt = at;
    }

    /** The customer has the reply: the promise is kept, or broken for ever (T05). */
    void reply(String by, Instant at) {
        go(REPLIED, at);
        repliedBy = by;
        repliedAt = at;
    }

    void withdraw(String by, Instant at) {
        go(WITHDRAWN, at);
        withdrawnBy = by;
        withdrawnAt = at;
    }

    /**
     * The promised moment has passed; told once, and nothing happens when the customer has the reply.
     *
     * @return whether somebody must know
     */
    boolean passPromise() {
        if (status.isTerminal() || overdueAt != null) {
            return false;
        }
        overdueAt = promisedReplyAt;
        return true;
    }

    /** Whether the customer waits, or waited, longer than promised. */
    boolean isLate(Instant now) {
        return status != WITHDRAWN && (repliedAt == null ? now : repliedAt).isAfter(promisedReplyAt);
    }

    /** The one place where the status changes. */
    private void go(QuestionStatus to, Instant at) {
        if (!status.next().contains(to)) {
            throw new IllegalTransition("Expert question", id, status, to, status.next());
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

    String expertGroup() {
        return expertGroup;
    }

    QuestionStatus status() {
        return status;
    }

    byte[] questionCipher() {
        return questionCipher;
    }

    String askedBy() {
        return askedBy;
    }

    Instant askedAt() {
        return askedAt;
    }

    Instant promisedReplyAt() {
        return promisedReplyAt;
    }

    Optional<byte[]> answerCipher() {
        return Optional.ofNullable(answerCipher);
    }

    @Nullable String answeredBy() {
        return answeredBy;
    }

    @Nullable Instant answeredAt() {
        return answeredAt;
    }

    @Nullable String repliedBy() {
        return repliedBy;
    }

    @Nullable Instant repliedAt() {
        return repliedAt;
    }

    @Nullable Instant withdrawnAt() {
        return withdrawnAt;
    }

    @Nullable Instant overdueAt() {
        return overdueAt;
    }

    Instant lastStepAt() {
        return lastStepAt;
    }
}
