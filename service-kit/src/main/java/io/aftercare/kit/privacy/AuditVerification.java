package io.aftercare.kit.privacy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What following the chain of the audit log showed. */
@Schema(
        description = "What following the chain showed. Note `position` and `hash` outside of the platform: a later "
                + "verification that does not pass through them shows that the end of the chain was replaced.")
public record AuditVerification(
        boolean intact,

        @Schema(description = "The position of the last sealed entry.")
        long position,

        @Schema(description = "The hash of the last sealed entry, hexadecimal.")
        String hash,

        @Schema(description = "The last position that was followed; continue after it when it is not the end.")
        @Nullable Long verifiedUntil,

        @Schema(description = "The first position where content, order or hash is not what was sealed.") @Nullable Long brokenAt) {
    static AuditVerification intact(long position, String hash, long verifiedUntil) {
        return new AuditVerification(true, position, hash, verifiedUntil, null);
    }

    static AuditVerification broken(long position, String hash, long brokenAt) {
        return new AuditVerification(false, position, hash, null, brokenAt);
    }
}
