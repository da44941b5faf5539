package io.aftercare.intake.announcement;

import io.aftercare.kit.http.PlainText;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an announcement says in one language. */
@Embeddable
record AnnouncementText(
        @NotNull @Pattern(regexp = "zh-CN|zh-TW|en") @Schema(examples = "zh-CN")
        String language,

        @NotNull @PlainText(max = 200) String title,
        @NotNull @PlainText(max = 10_000, multiline = true) String text) {}
