package io.aftercare.dispatch.duty;

import java.util.EnumSet;
import java.util.Set;

/** The life of a shift, and the only place that says which step may follow which. */
public enum ShiftStatus {
    PLANNED,
    CHECKED_IN,
    ACTIVE,
    HANDING_OVER,
    HANDED_OVER;

    public Set<ShiftStatus> next() {
        return switch (this) {
            case PLANNED -> EnumSet.of(CHECKED_IN);
            case CHECKED_IN -> EnumSet.of(ACTIVE);
            case ACTIVE -> EnumSet.of(HANDING_OVER);
            case HANDING_OVER -> EnumSet.of(ACTIVE, HANDED_OVER);
            case HANDED_OVER -> EnumSet.noneOf(ShiftStatus.class);
        };
    }
}
