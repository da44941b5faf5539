package io.aftercare.dispatch.due;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Until when one step has to be taken.
 *
 * @param dueAt absent where there is no limit, or where the visit is exempt from it
 * @param overdue the dispatcher was told
 * @param exempt the customer was told before it was due; another time counts, or none
 */
@Embeddable
public record Limit(@Nullable Instant dueAt, boolean overdue, boolean exempt) {
    static final Limit NONE = new Limit(null, false, false);

    static Limit of(@Nullable Instant dueAt) {
        return new Limit(dueAt, false, false);
    }

    Limit told() {
        return new Limit(dueAt, true, exempt);
    }

    static Limit exempt(@Nullable Instant until) {
        return new Limit(until, false, true);
    }
}
