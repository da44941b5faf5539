package io.aftercare.intake.mail.post;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it lies in a mailbox.
 *
 * @param bytes empty where the server could not give them
 * @param complete whether these are all its bytes
 * @param receivedAt as the server tells it
 */
record Fetched(
        long uid, byte[] bytes, boolean complete, @Nullable Instant receivedAt) {
    static Fetched unavailable(long uid) {
        return new Fetched(uid, new byte[0], false, null);
    }

    /** Without the bytes: a stray log line must not tell the person. */
    @Override
    public String toString() {
        return "Fetched[" + uid + "]";
    }
}
