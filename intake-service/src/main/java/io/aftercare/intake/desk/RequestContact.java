package io.aftercare.intake.desk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How to reach the customer of a request, in clear; a field is missing once the customer has been erased. */
record RequestContact(
        @Schema(description = "Who called about this request") @Nullable String name,

        @Schema(description = "In E.164") @Nullable String phone,

        @Nullable String address,

        @Schema(description = "Exact") @Nullable Double latitude,

        @Schema(description = "Exact") @Nullable Double longitude) {

    /** Without the person. */
    @Override
    public String toString() {
        return "RequestContact[]";
    }
}
