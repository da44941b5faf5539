package io.aftercare.dispatch.change;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something was added or changed.
 *
 * @param position its place among all changes
 * @param outletCode whose it is since then; a visit that nobody has is nobody's
 * @param formerOutletCode whose it was before
 */
public record Change(
        long position,
        Kind kind,
        UUID thingId,
        @Nullable String outletCode,
        @Nullable String formerOutletCode) {
    /** What can change. */
    public enum Kind {
        VISIT,
        SHIFT,
        TECHNICIAN
    }

    /** Whether it is, or was, of this outlet. */
    public boolean concerns(String outlet) {
        return outlet.equals(outletCode) || outlet.equals(formerOutletCode);
    }
}
