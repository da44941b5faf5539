package io.aftercare.intake.document;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A document of the register as the API shows it. */
@Schema(name = "Document")
record DocumentView(
        UUID id,

        @Schema(description = "Missing until it is registered", examples = "CON-2026-0017") @Nullable String number,

        DocumentStatus status,
        Category category,
        Category.Scope scope,
        Confidentiality confidentiality,
        String title,
        String receivedFrom,
        Instant receivedAt,
        String receivedBy,
        @Nullable Instant registeredAt,
        @Nullable String registeredBy,
        @Nullable Instant archivedAt,
        @Nullable String archivedBy,

        @Schema(description = "Missing until it is archived, and where there is no paper") @Nullable String paperLocation,

        @Schema(description = "Missing until it is archived, and where there is no file") @Nullable String electronicLocation,

        @Schema(description = "SHA-256 of the file") @Nullable String checksum) {}
