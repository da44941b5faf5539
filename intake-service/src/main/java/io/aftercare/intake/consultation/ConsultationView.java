package io.aftercare.intake.consultation;

import io.aftercare.intake.request.Origin.Channel;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A consultation as the API shows it. */
@Schema(name = "Consultation")
record ConsultationView(
        UUID id,
        String partner,
        ConsultationStatus status,
        Channel channel,

        @Schema(description = "Missing where nobody is named") @Nullable UUID customerId,

        @Nullable String productLine,
        String topic,

        @Schema(
                description =
                        "Missing in lists, for those who may not see the customer, and once the customer is erased")
        @Nullable String question,

        @Schema(description = "Missing where the question is, and as long as nobody has answered") @Nullable String answer,

        @Nullable UUID articleId,
        Instant askedAt,
        Instant recordedAt,

        @Schema(description = "Login of who wrote it down") String recordedBy,

        @Nullable Instant answeredAt,
        @Nullable String answeredBy) {

    /** What was said, as far as the caller may read it. */
    record Texts(@Nullable String question, @Nullable String answer) {
        static final Texts NONE = new Texts(null, null);

        @Override
        public String toString() {
            return "Texts[]";
        }
    }

    static ConsultationView of(Consultation consultation, Texts texts) {
        var inquiry = consultation.inquiry();
        var recorded = consultation.recorded();
        return new ConsultationView(
                consultation.aggregateId(),
                consultation.partner(),
                consultation.status(),
                inquiry.channel(),
                inquiry.customerId(),
                inquiry.productLine(),
                inquiry.topic(),
                texts.question(),
                texts.answer(),
                consultation.articleId(),
                inquiry.askedAt(),
                recorded.at(),
                recorded.by(),
                consultation.answeredAt(),
                consultation.answeredBy());
    }

    /** Without the texts. */
    @Override
    public String toString() {
        return "ConsultationView[" + id + "]";
    }
}
