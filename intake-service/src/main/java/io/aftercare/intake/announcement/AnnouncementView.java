package io.aftercare.intake.announcement;

import io.aftercare.intake.announcement.Content.Kind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An announcement as the API shows it. */
@Schema(name = "Announcement")
record AnnouncementView(
        UUID id,
        AnnouncementStatus status,
        Kind kind,
        List<AnnouncementText> texts,

        @Schema(description = "For whom it is; all of our own staff where it is empty")
        List<String> roles,

        @Schema(description = "For which outlets it is; for all where it is empty")
        List<String> outlets,

        Instant from,
        @Nullable Instant until,

        @Schema(description = "The quarterly report on consultations that the page comes from") @Nullable UUID reportId,

        @Schema(description = "Counts the changes from 1; what is confirmed is one edition")
        int edition,

        @Schema(description = "Login of who wrote this edition")
        String author,

        Instant createdAt,
        Instant lastStepAt,
        @Nullable String withdrawnBy,
        @Nullable String withdrawalReason,

        @Schema(description = "When you confirmed this edition; missing as long as you have not") @Nullable Instant readAt) {

    static AnnouncementView of(Announcement announcement, @Nullable Instant readAt) {
        var content = announcement.content();
        return new AnnouncementView(
                announcement.aggregateId(),
                announcement.status(),
                content.kind(),
                content.texts(),
                List.of(content.audience().roles()),
                List.of(content.audience().outlets()),
                content.from(),
                content.until(),
                content.reportId(),
                announcement.edition(),
                announcement.author(),
                announcement.createdAt(),
                announcement.lastStepAt(),
                announcement.withdrawnBy(),
                announcement.withdrawalReason(),
                readAt);
    }
}
