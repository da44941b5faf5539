package io.aftercare.intake.contact;

import io.aftercare.kit.privacy.Mask;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A contact as the API shows it: in clear, or masked as its customer is. */
record ContactView(
        UUID id,
        UUID customerId,

        @Schema(description = "Missing once the customer has been erased") @Nullable String name,

        @Schema(description = "In E.164, or masked as `138****1234` or `***1234`") @Nullable String phone,

        @Nullable String email,
        ContactRole role,
        PreferredChannel preferredChannel,
        ContactStatus status,
        boolean masked,
        Instant createdAt,
        @Nullable Instant endedAt) {

    ContactView behindMask() {
        return new ContactView(
                id,
                customerId,
                name == null ? null : Mask.name(name),
                phone == null ? null : Mask.phone(phone),
                null,
                role,
                preferredChannel,
                status,
                true,
                createdAt,
                endedAt);
    }

    /** Without the personal fields: a stray log line must not tell the person. */
    @Override
    public String toString() {
        return "ContactView[" + id + "]";
    }
}
