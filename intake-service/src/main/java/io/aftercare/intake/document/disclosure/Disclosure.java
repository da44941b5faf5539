package io.aftercare.intake.document.disclosure;

import static io.aftercare.intake.document.disclosure.DisclosureStatus.AUTHORISED;
import static io.aftercare.intake.document.disclosure.DisclosureStatus.HANDED_OUT;
import static io.aftercare.intake.document.disclosure.DisclosureStatus.REFUSED;
import static io.aftercare.intake.document.disclosure.DisclosureStatus.REQUESTED;

import io.aftercare.kit.events.Aggregate;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.IllegalTransition;
import io.aftercare.kit.http.ProblemException;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One wish to give a document to somebody outside, and what became of it. */
@Entity
@Table(name = "document_disclosure")
class Disclosure extends Aggregate {
    @Id
    private UUID id;

    private UUID documentId;

    @Enumerated(EnumType.STRING)
    private DisclosureStatus status;

    private String recipient;
    private String purpose;
    private String requestedBy;
    private Instant requestedAt;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String decisionNote;
    private @Nullable String handedOutBy;
    private @Nullable Instant handedOutAt;

    Disclosure(UUID id, UUID documentId, RequestDisclosure command, String requestedBy, Instant requestedAt) {
        this.id = id;
        this.documentId = documentId;
        this.status = REQUESTED;
        this.recipient = command.recipient();
        this.purpose = command.purpose();
        this.requestedBy = requestedBy;
        this.requestedAt = requestedAt;
    }

    /** For Hibernate. */
    protected Disclosure() {}

    void authorise(@Nullable String note, String by, Instant at) {
        decide(AUTHORISED, note, by, at);
    }

    void refuse(String reason, String by, Instant at) {
        decide(REFUSED, reason, by, at);
    }

    void handOut(String by, Instant at) {
        go(HANDED_OUT);
        handedOutBy = by;
        handedOutAt = at;
    }

    private void decide(DisclosureStatus to, @Nullable String note, String by, Instant at) {
        go(to);
        if (by.equals(requestedBy)) {
            throw new ProblemException(
                    409, "own-disclosure", "Nobody decides on what he asked himself", Map.of("clause", "S1-8.2c"));
        }
        decidedBy = by;
        decidedAt = at;
        decisionNote = note;
    }

    /** The one place where the status changes. */
    private void go(DisclosureStatus to) {
        if (!status.next().contains(to)) {
            throw new IllegalTransition("Disclosure", id, status, to, status.next());
        }
        status = to;
    }

    @Override
    public UUID aggregateId() {
        return id;
    }

    UUID documentId() {
        return documentId;
    }

    boolean isRequestedBy(String login) {
        return requestedBy.equals(login);
    }

    DisclosureStatus status() {
        return status;
    }

    Instant lastStepAt() {
        var decided = decidedAt == null ? requestedAt : decidedAt;
        return handedOutAt == null ? decided : handedOutAt;
    }

    Cursor cursor() {
        return new Cursor(requestedAt, id);
    }

    View view() {
        return new View(
                id,
                documentId,
                status,
                recipient,
                purpose,
                requestedBy,
                requestedAt,
                decidedBy,
                decidedAt,
                decisionNote,
                handedOutBy,
                handedOutAt);
    }

    /** A disclosure as the API shows it. */
    @Schema(name = "DocumentDisclosure")
    record View(
            UUID id,
            UUID documentId,
            DisclosureStatus status,
            String recipient,
            String purpose,
            String requestedBy,
            Instant requestedAt,

            @Schema(description = "Login of the manager who authorised or refused it") @Nullable String decidedBy,

            @Nullable Instant decidedAt,
            @Nullable String decisionNote,

            @Schema(description = "Login of the keeper who handed it out") @Nullable String handedOutBy,

            @Nullable Instant handedOutAt) {}
}
