package io.aftercare.intake.consultation;

import io.aftercare.intake.asset.Product;
import io.aftercare.intake.request.Origin.Channel;
import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.http.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody asked, and what was answered where it was answered at once. */
record RecordConsultation(
        @NotNull Channel channel,

        @Schema(description = "Who asked; without it nobody is named") @Nullable UUID customerId,

        @Pattern(regexp = Product.CODE) @Schema(description = "The beginning of product codes, such as WM for WM-7000", examples = "WM")
        @Nullable String productLine,

        @NotNull @Pattern(regexp = Inquiry.TOPIC) @Size(max = 64) @Schema(description = "What the question is about, in one category", examples = "descaling")
        String topic,

        @NotNull @PlainText(max = 2000, multiline = true) @Schema(description = "Encrypted")
        String question,

        @PlainText(max = 10_000, multiline = true)
        @Schema(description = "Encrypted; without it the question stays open")
        @Nullable String answer,

        @Schema(description = "The published article that helped; only with an answer") @Nullable UUID articleId,

        @Schema(description = "When it was asked; now where it is missing") @Nullable Instant askedAt) {
    RecordConsultation {
        if (articleId != null && answer == null) {
            throw new InvalidField("articleId", "needs-answer", "An article helps only where there is an answer");
        }
    }

    Inquiry inquiry(Instant at) {
        return new Inquiry(customerId, channel, productLine, topic, at);
    }

    /** Without the texts: a stray log line must not tell what was said. */
    @Override
    public String toString() {
        return "RecordConsultation[" + topic + "]";
    }
}
