package io.aftercare.dispatch.network;

import java.util.EnumSet;
import java.util.Set;

/** How far the membership of a partner outlet has come. */
enum MembershipStatus {
    APPLIED,
    QUALIFYING,
    CONTRACTED,
    TRAINED,
    ACTIVE,
    ON_NOTICE,
    RECTIFYING,
    SUSPENDED,
    TERMINATED,
    TURNED_DOWN;

    Set<MembershipStatus> next() {
        return switch (this) {
            case APPLIED -> EnumSet.of(QUALIFYING, TURNED_DOWN);
            case QUALIFYING -> EnumSet.of(CONTRACTED, TURNED_DOWN);
            case CONTRACTED -> EnumSet.of(TRAINED, TERMINATED);
            case TRAINED -> EnumSet.of(ACTIVE, TERMINATED);
            case ACTIVE -> EnumSet.of(ON_NOTICE, RECTIFYING, SUSPENDED, TERMINATED);
            case ON_NOTICE -> EnumSet.of(ACTIVE, RECTIFYING, SUSPENDED, TERMINATED);
            case RECTIFYING -> EnumSet.of(ACTIVE, SUSPENDED, TERMINATED);
            case SUSPENDED -> EnumSet.of(ACTIVE, TERMINATED);
            case TERMINATED, TURNED_DOWN -> EnumSet.noneOf(MembershipStatus.class);
        };
    }

    boolean isTerminal() {
        return next().isEmpty();
    }

    /** Whether its outlet is given work. */
    boolean isWorking() {
        return this == ACTIVE || this == ON_NOTICE || this == RECTIFYING;
    }
}
