package io.aftercare.intake.erasure;

import io.aftercare.kit.http.Cursor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records of one category, which are destroyed when they have not been used for long. */
public interface RetainedRecords {
    /** A record that was not used since some moment; held ones stay. */
    record Old(UUID id, Instant since, boolean held) {
        public Cursor cursor() {
            return new Cursor(since, id);
        }
    }

    Category category();

    /** How many were not used since then. */
    long count(Instant before);

    /** Those that were not used since then, the oldest first. */
    List<Old> oldest(Instant before, @Nullable Cursor after, int limit);

    /**
     * Destroys one in the running transaction.
     *
     * @return false when it was used since, is held now or gone
     */
    boolean destroy(UUID id, Instant before);
}
