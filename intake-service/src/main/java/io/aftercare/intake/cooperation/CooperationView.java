package io.aftercare.intake.cooperation;

import io.aftercare.intake.cooperation.Dispute.Adjudication;
import io.aftercare.intake.cooperation.Dispute.Complaint;
import io.aftercare.intake.cooperation.Dispute.Decision;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A cooperation as the API shows it; its texts where one is read or changed, not in lists. */
@Schema(name = "Cooperation")
record CooperationView(
        UUID id,
        UUID serviceRequestId,
        Department requester,
        Department department,
        CooperationStatus status,

        @Schema(description = "Missing in lists, and once the customer has been erased") @Nullable String matter,

        @Schema(description = "Login") String askedBy,

        Instant askedAt,

        @Schema(description = "By when the answer is needed, or owed since the office decided")
        Instant dueAt,

        @Schema(description = "Whether the answer is owed and its time is over")
        boolean overdue,

        @Schema(description = "Login of who is in charge of it in the department; missing when anybody is") @Nullable String inCharge,

        @Schema(description = "Who is asked when the one in charge is silent, from the first to the last")
        List<String> deputies,

        @Nullable String acceptedBy,
        @Nullable Instant acceptedAt,

        @Schema(description = "Why the department refused last") @Nullable String refusal,

        @Nullable String refusedBy,
        @Nullable Instant refusedAt,
        @Nullable String answer,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        @Nullable ComplaintView complaint,

        @Schema(description = "What the sides told the office, from the first to the last; missing in lists") @Nullable List<OpinionView> opinions,

        @Nullable AdjudicationView adjudication) {

    /** Opens what is encrypted, or leaves it closed. */
    interface Opener {
        /** Nothing is opened. */
        Opener CLOSED = (field, cipher) -> null;

        @Nullable String open(String field, byte @Nullable [] cipher);
    }

    /** The complaint to the responsible manager (S3.3-D4). */
    @Schema(name = "CooperationComplaint")
    record ComplaintView(
            @Nullable String text,

            @Schema(description = "Login of somebody, where it is not the department as a whole") @Nullable String person,

            String by,
            Instant at,
            Instant acknowledgeBy,
            @Nullable String acknowledgedBy,
            @Nullable Instant acknowledgedAt,

            @Schema(description = "When a superior had to know, because the manager was silent") @Nullable Instant overdueAt) {
        static ComplaintView of(Complaint made, Opener opener) {
            return new ComplaintView(
                    opener.open(CooperationService.COMPLAINT, made.complaintCipher()),
                    made.uncooperative(),
                    made.complainedBy(),
                    made.complainedAt(),
                    made.acknowledgeBy(),
                    made.acknowledgedBy(),
                    made.acknowledgedAt(),
                    made.complaintOverdueAt());
        }
    }

    /** What one side told the office. */
    @Schema(name = "CooperationOpinion")
    record OpinionView(@Nullable String text, Department department, String by, Instant at) {}

    /** What the office decided (S3.5-D2). */
    @Schema(name = "CooperationAdjudication")
    record AdjudicationView(Decision decision, @Nullable String ruling, String by, Instant at) {
        static AdjudicationView of(Adjudication decided, Opener opener) {
            return new AdjudicationView(
                    decided.decision(),
                    opener.open(CooperationService.RULING, decided.rulingCipher()),
                    decided.decidedBy(),
                    decided.decidedAt());
        }
    }

    /** For lists: nothing is opened, and the opinions are not even read. */
    static CooperationView closed(Cooperation asked, Instant now) {
        return of(asked, Opener.CLOSED, null, now);
    }

    static CooperationView opened(Cooperation asked, Opener opener, Instant now) {
        var opinions = asked.opinions().stream()
                .map(opinion -> new OpinionView(
                        opener.open(CooperationService.OPINION, opinion.opinionCipher()),
                        opinion.givenFor(),
                        opinion.givenBy(),
                        opinion.givenAt()))
                .toList();
        return of(asked, opener, opinions, now);
    }

    private static CooperationView of(
            Cooperation asked, Opener opener, @Nullable List<OpinionView> opinions, Instant now) {
        return new CooperationView(
                asked.aggregateId(),
                asked.serviceRequestId(),
                asked.requester(),
                asked.department(),
                asked.status(),
                opener.open(CooperationService.MATTER, asked.matterCipher()),
                asked.asked().by(),
                asked.asked().at(),
                asked.dueAt(),
                asked.isOverdue(now),
                asked.inCharge(),
                asked.deputies(),
                asked.acceptedBy(),
                asked.acceptedAt(),
                opener.open(CooperationService.REFUSAL, asked.refusalCipher()),
                asked.refusedBy(),
                asked.refusedAt(),
                opener.open(CooperationService.ANSWER, asked.answerCipher()),
                asked.answeredBy(),
                asked.answeredAt(),
                asked.complaint().map(made -> ComplaintView.of(made, opener)).orElse(null),
                opinions,
                asked.adjudication()
                        .map(decided -> AdjudicationView.of(decided, opener))
                        .orElse(null));
    }

    /** Without the texts. */
    @Override
    public String toString() {
        return "CooperationView[" + id + "]";
    }
}
