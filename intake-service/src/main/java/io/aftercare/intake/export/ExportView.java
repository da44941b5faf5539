package io.aftercare.intake.export;

import io.aftercare.intake.export.sheet.SheetFormat;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An export as the API shows it. */
@Schema(name = "ServiceRequestExport")
record ExportView(
        UUID id,
        SheetFormat format,
        ExportStatus status,

        @Schema(description = "Rows of the file; missing until they are counted") @Nullable Long rowsTotal,

        @Schema(description = "Rows that were written so far")
        long rowsDone,

        @Schema(description = "Size of the file so far, in bytes")
        long fileBytes,

        Instant createdAt,
        @Nullable Instant finishedAt,

        @Schema(description = "When the file will be, or was, gone") @Nullable Instant expiresAt,

        @Schema(
                description = "Where the file can be fetched",
                examples = "/v1/service-request-exports/0198c5a4-3f00-7000-8000-000000000001/file")
        @Nullable String file) {
    static ExportView of(ExportJob job) {
        return new ExportView(
                job.id(),
                job.format(),
                job.status(),
                job.rowsTotal(),
                job.rowsDone(),
                job.fileBytes(),
                job.createdAt(),
                job.finishedAt(),
                job.expiresAt(),
                job.status() == ExportStatus.DONE ? ExportResource.PATH + "/" + job.id() + "/file" : null);
    }
}
