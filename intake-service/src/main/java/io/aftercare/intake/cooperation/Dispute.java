package io.aftercare.intake.cooperation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is written down when a department does not cooperate. */
final class Dispute {
    private Dispute() {}

    /**
     * The complaint of the first responder to the responsible manager (S3.3-D4).
     *
     * @param uncooperative the login of somebody, where it is not the department as a whole
     * @param acknowledgeBy until when the manager is to acknowledge it
     * @param complaintOverdueAt when a superior had to know, because the manager was silent
     */
    @Embeddable
    record Complaint(
            byte[] complaintCipher,
            @Nullable String uncooperative,
            String complainedBy,
            Instant complainedAt,
            Instant acknowledgeBy,
            @Nullable Instant acknowledgedAt,
            @Nullable String acknowledgedBy,
            @Nullable Instant complaintOverdueAt) {
        static Complaint of(byte[] cipher, @Nullable String uncooperative, Moment made, Instant acknowledgeBy) {
            return new Complaint(cipher, uncooperative, made.by(), made.at(), acknowledgeBy, null, null, null);
        }

        Complaint acknowledged(Moment moment) {
            return new Complaint(
                    complaintCipher,
                    uncooperative,
                    complainedBy,
                    complainedAt,
                    acknowledgeBy,
                    moment.at(),
                    moment.by(),
                    complaintOverdueAt);
        }

        Complaint overdue() {
            return new Complaint(
                    complaintCipher,
                    uncooperative,
                    complainedBy,
                    complainedAt,
                    acknowledgeBy,
                    acknowledgedAt,
                    acknowledgedBy,
                    acknowledgeBy);
        }

        /** Whether the manager is waited for, and nobody has been told that he is silent. */
        boolean isAwaited() {
            return acknowledgedAt == null && complaintOverdueAt == null;
        }
    }

    /** What one side says to the office. */
    @Embeddable
    record Opinion(
            byte[] opinionCipher,
            @Enumerated(EnumType.STRING) Department givenFor,
            String givenBy,
            Instant givenAt) {}

    /** What the office has decided; it binds (S3.5-D2). */
    @Embeddable
    record Adjudication(
            @Enumerated(EnumType.STRING) Decision decision, byte[] rulingCipher, String decidedBy, Instant decidedAt) {}

    /** What the office can decide. */
    @Schema(name = "AdjudicationDecision")
    enum Decision {
        /** The department answers, by the moment that the office sets. */
        OWED,
        /** The department need not. */
        NOT_OWED
    }

    /** Who did something, and when. */
    record Moment(String by, Instant at) {}
}
