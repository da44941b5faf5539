package io.aftercare.intake.webform.submission;

import static io.aftercare.intake.webform.submission.SubmissionStatus.DISMISSED;
import static io.aftercare.intake.webform.submission.SubmissionStatus.RECEIVED;
import static io.aftercare.intake.webform.submission.SubmissionStatus.REGISTERED;
import static io.aftercare.intake.webform.submission.SubmissionStatus.SUSPECTED;

import io.aftercare.kit.events.Aggregate;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.IllegalTransition;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody sent by a form. */
@Entity
public class WebSubmission extends Aggregate {
    @Id
    private UUID id;

    private UUID formId;
    private String partner;
    private String number;

    @Enumerated(EnumType.STRING)
    private SubmissionStatus status;

    @Enumerated(EnumType.STRING)
    private @Nullable Suspicion suspicion;

    @SuppressWarnings("UnusedVariable") // Read by queries.
    private byte[] tokenIndex;

    private byte @Nullable [] contentCipher;

    @SuppressWarnings("UnusedVariable") // Read by queries.
    private byte @Nullable [] phoneIndex;

    @SuppressWarnings("UnusedVariable") // Read by queries.
    private byte @Nullable [] emailIndex;

    private Instant receivedAt;
    private Instant lastStepAt;
    private @Nullable String handledBy;
    private @Nullable UUID serviceRequestId;

    /** For Hibernate. */
    protected WebSubmission() {}

    WebSubmission(UUID id, UUID formId, String partner, String number, Arrival arrival, Instant at) {
        this.id = id;
        this.formId = formId;
        this.partner = partner;
        this.number = number;
        this.suspicion = arrival.suspicion();
        this.status = arrival.suspicion() == null ? RECEIVED : SUSPECTED;
        this.tokenIndex = arrival.tokenIndex();
        this.contentCipher = arrival.contentCipher();
        this.phoneIndex = arrival.phoneIndex();
        this.emailIndex = arrival.emailIndex();
        this.receivedAt = at;
        this.lastStepAt = at;
    }

    /** What is written down of what came, sealed or hashed. */
    record Arrival(
            @Nullable Suspicion suspicion,
            byte[] tokenIndex,
            byte[] contentCipher,
            byte @Nullable [] phoneIndex,
            byte @Nullable [] emailIndex) {}

    @Override
    public UUID aggregateId() {
        return id;
    }

    /** It became this service request; that happens once. */
    void register(UUID requestId, @Nullable String by, Instant at) {
        go(REGISTERED, at);
        serviceRequestId = requestId;
        handledBy = by;
    }

    /** Nothing is to be done about it. */
    void dismiss(String by, Instant at) {
        go(DISMISSED, at);
        handledBy = by;
    }

    /** Before anything is registered from it. */
    void refuseUnlessWaiting() {
        if (!status.next().contains(REGISTERED)) {
            throw new IllegalTransition("Web submission", id, status, REGISTERED, status.next());
        }
    }

    private void go(SubmissionStatus to, Instant at) {
        if (!status.next().contains(to)) {
            throw new IllegalTransition("Web submission", id, status, to, status.next());
        }
        status = to;
        lastStepAt = at;
    }

    UUID formId() {
        return formId;
    }

    String partner() {
        return partner;
    }

    public String number() {
        return number;
    }

    public SubmissionStatus status() {
        return status;
    }

    @Nullable Suspicion suspicion() {
        return suspicion;
    }

    Optional<byte[]> contentCipher() {
        return Optional.ofNullable(contentCipher);
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public Instant lastStepAt() {
        return lastStepAt;
    }

    @Nullable String handledBy() {
        return handledBy;
    }

    public Optional<UUID> serviceRequestId() {
        return Optional.ofNullable(serviceRequestId);
    }

    Cursor cursor() {
        return new Cursor(receivedAt, id);
    }
}
