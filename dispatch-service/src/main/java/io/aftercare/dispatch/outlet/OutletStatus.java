package io.aftercare.dispatch.outlet;

import java.util.EnumSet;
import java.util.Set;

/** Whether new work may be given to an outlet. */
public enum OutletStatus {
    ACTIVE,
    SUSPENDED;

    Set<OutletStatus> next() {
        return switch (this) {
            case ACTIVE -> EnumSet.of(SUSPENDED);
            case SUSPENDED -> EnumSet.of(ACTIVE);
        };
    }
}
