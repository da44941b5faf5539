package io.aftercare.intake.export;

import io.aftercare.intake.export.sheet.SheetFormat;
import io.aftercare.kit.http.Cursor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An export as it stands. */
record ExportJob(
        UUID id,
        SheetFormat format,
        ExportStatus status,
        @Nullable Long rowsTotal,
        long rowsDone,
        long fileBytes,
        Instant createdAt,
        @Nullable Instant finishedAt,
        @Nullable Instant expiresAt) {
    Cursor cursor() {
        return new Cursor(createdAt, id);
    }
}
