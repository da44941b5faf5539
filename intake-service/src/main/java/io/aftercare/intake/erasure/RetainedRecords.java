package io.aftercare.intake.erasure;

import io.aftercare.kit.http.Cursor;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

/** Records of one category, which are destroyed when they have not been used for long. */
public interface RetainedRecords {
    /** A record that was not used since some moment; held ones stay. */
    record Old(UUID id, Instant since, boolean held) {
        public Cursor cursor() {
            return new Cursor(since, id);
        }
    }

    /** The records of a category, of which there is one kind each. */
    static RetainedRecords of(Category category, Stream<RetainedRecords> all) {
        return all.filter(some -> some.category() == category).findFirst().orElseThrow();
    }

    Category category();

    /** Finds those that were not used for long. */
    OldRecords old();

    /**
     * Destroys one in the running transaction.
     *
     * @return false when it was used since, is held now or gone
     */
    boolean destroy(UUID id, Instant before);
}
