package io.aftercare.intake.audit;

import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.privacy.AuditLog.Action;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One act on the personal data of a customer, as its network sees it. */
record CustomerAuditEntry(
        UUID id,
        Instant at,

        @Schema(description = "The customer, or the conversation or call that it is about")
        UUID personId,

        Action action,

        @Schema(description = "Names of the fields, never their values")
        List<String> fields,

        @Schema(description = "The operation, for example `customer.read`")
        String purpose,

        @Schema(description = "Who did it: somebody of the network itself, of the operator, or the system")
        Actor actor,

        @Schema(description = "The login, where it is one of the caller's own network or the caller is the operator")
        @Nullable String actorLogin,

        @Schema(description = "Its place in the chain, from 1; missing in the first moments") @Nullable Long position) {
    /** Who did something to personal data. */
    @Schema(name = "AuditActor")
    enum Actor {
        OWN_NETWORK,
        OPERATOR,
        SYSTEM
    }

    Cursor cursor() {
        return new Cursor(at, id);
    }
}
