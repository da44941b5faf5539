package io.aftercare.intake.bulkupsert;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A bulk upsert as the API shows it, with how far it is. */
record BulkUpsertView(
        UUID id,
        String partner,
        BulkUpsert.Kind kind,
        BulkStatus status,
        int lines,
        int waiting,
        int added,
        int changed,
        int unchanged,

        @Schema(description = "Lines that broke a rule; see the lines")
        int refused,

        String requestedBy,
        Instant createdAt,
        @Nullable Instant finishedAt) {
    static BulkUpsertView of(BulkUpsert bulk, Map<LineStatus, Integer> counts) {
        return new BulkUpsertView(
                bulk.aggregateId(),
                bulk.partner(),
                bulk.kind(),
                bulk.status(),
                bulk.lineCount(),
                counts.getOrDefault(LineStatus.WAITING, 0),
                counts.getOrDefault(LineStatus.ADDED, 0),
                counts.getOrDefault(LineStatus.CHANGED, 0),
                counts.getOrDefault(LineStatus.UNCHANGED, 0),
                counts.getOrDefault(LineStatus.REFUSED, 0),
                bulk.requestedBy(),
                bulk.createdAt(),
                bulk.finishedAt());
    }
}
