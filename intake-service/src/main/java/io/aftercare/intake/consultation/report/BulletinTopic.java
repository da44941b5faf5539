package io.aftercare.intake.consultation.report;

import io.aftercare.kit.http.PlainText;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One subject that the bulletin board shows in the next quarter. */
@Embeddable
@Schema(name = "BulletinTopic")
record BulletinTopic(
        @NotNull @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") @Size(max = 64) @Schema(examples = "descaling")
        String topic,

        @NotNull @PlainText(max = 1000, multiline = true) @Schema(description = "What the board is to say about it")
        String content) {}
