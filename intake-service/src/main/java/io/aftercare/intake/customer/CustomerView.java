package io.aftercare.intake.customer;

import io.aftercare.kit.privacy.Mask;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A customer as the API shows it: in clear, or masked for those who need only recognise the person. */
public record CustomerView(
        UUID id,
        String partner,

        @Schema(description = "What the partner's own system calls it") @Nullable String externalReference,

        @Schema(description = "Missing once the person has been erased") @Nullable String name,

        @Schema(description = "In E.164, or masked as `138****1234` or `***1234`") @Nullable String phone,

        @Nullable String email,
        @Nullable String address,
        boolean masked,
        Instant createdAt,

        @Schema(description = "When the person was erased: then all personal fields are missing") @Nullable Instant erasedAt,

        @Schema(description = "The customer under whom it is found, where it was merged") @Nullable UUID mergedInto) {

    CustomerView behindMask() {
        return new CustomerView(
                id,
                partner,
                externalReference,
                name == null ? null : Mask.name(name),
                phone == null ? null : Mask.phone(phone),
                null,
                null,
                true,
                createdAt,
                erasedAt,
                mergedInto);
    }

    /** Without the personal fields: a stray log line must not tell the person. */
    @Override
    public String toString() {
        return "CustomerView[" + id + "]";
    }
}
