package io.aftercare.intake.document;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Where an archived document lies (S2-6.1c).
 *
 * @param checksum the SHA-256 of the file
 */
@Embeddable
record Locations(
        @Nullable String paperLocation,
        @Nullable String electronicLocation,
        @Nullable String checksum) {}
