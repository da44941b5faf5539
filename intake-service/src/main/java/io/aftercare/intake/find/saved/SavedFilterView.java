package io.aftercare.intake.find.saved;

import io.aftercare.intake.find.FindRequests;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A saved filter as the API shows it. */
@Schema(name = "SavedFilter")
record SavedFilterView(
        UUID id,

        @Schema(description = "Login of its maker") String owner,

        String name,
        boolean shared,
        FindRequests conditions,
        Instant createdAt) {}
