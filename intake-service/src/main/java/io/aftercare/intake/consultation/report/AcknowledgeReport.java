package io.aftercare.intake.consultation.report;

import io.aftercare.kit.http.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the director says to a report. */
record AcknowledgeReport(
        @PlainText(max = 2000, multiline = true) @Nullable String remark,

        @NotNull @Size(max = 20) @Schema(description = "What the bulletin board is to show in the next quarter; may be empty")
        List<@NotNull @Valid BulletinTopic> bulletinTopics,

        @Nullable Instant at) {}
