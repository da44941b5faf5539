package io.aftercare.intake.document;

import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.http.PlainText;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a document lies from now on: its paper, its file, or both. */
record ArchiveDocument(
        @PlainText(max = 200) @Schema(examples = "Room 12, shelf B, folder 7") @Nullable String paperLocation,

        @PlainText(max = 500) @Schema(examples = "archive/contracts/2026/17.pdf") @Nullable String electronicLocation,

        @Pattern(regexp = "[0-9a-f]{64}") @Schema(
                description = "SHA-256 of the file; only with its place",
                examples = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        @Nullable String checksum,

        @Nullable Instant at) {
    Locations locations() {
        if (paperLocation == null && electronicLocation == null) {
            throw new InvalidField("paperLocation", "some-location", "Say where the paper or the file lies");
        }
        if (checksum != null && electronicLocation == null) {
            throw new InvalidField("checksum", "needs-file", "A checksum belongs to a file");
        }
        return new Locations(paperLocation, electronicLocation, checksum);
    }
}
