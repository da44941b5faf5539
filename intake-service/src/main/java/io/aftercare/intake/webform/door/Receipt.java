package io.aftercare.intake.webform.door;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the sender gets, once. */
@Schema(name = "WebSubmissionReceipt")
record Receipt(
        @Schema(description = "To be told on the telephone", examples = "W-20261121-000123")
        String number,

        @Schema(description = "Whoever holds it reads how the submission stands; not shown again")
        String secret,

        @Schema(description = "Where that is read, the secret included")
        String standing) {
    /** Without the secret. */
    @Override
    public String toString() {
        return "Receipt[" + number + "]";
    }
}
