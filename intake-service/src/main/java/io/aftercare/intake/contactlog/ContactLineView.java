package io.aftercare.intake.contactlog;

import io.aftercare.intake.request.RequestStatus;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was said with a customer, as the API shows it. */
@Schema(name = "CustomerContactLine")
record ContactLineView(
        UUID id,
        Instant at,
        ContactLine.Speaker toldBy,
        ContactLine.Means means,

        @Schema(description = "Missing once the customer has been erased") @Nullable String text,

        @Schema(description = "How the request stood when it was written down")
        RequestStatus requestStatus,

        @Schema(description = "Login of who wrote it down") String loggedBy) {

    /** Without the text. */
    @Override
    public String toString() {
        return "ContactLineView[" + id + "]";
    }
}
