package io.aftercare.intake.partner;

import java.util.EnumSet;
import java.util.Set;

/** Whether a partner may call. */
public enum PartnerStatus {
    /** Its client is being made or enabled. */
    PREPARING,
    ACTIVE,
    DISABLED;

    Set<PartnerStatus> next() {
        return switch (this) {
            case PREPARING -> EnumSet.of(ACTIVE, DISABLED);
            case ACTIVE -> EnumSet.of(DISABLED);
            case DISABLED -> EnumSet.of(PREPARING);
        };
    }
}
