package io.aftercare.repair.settlement;

import java.util.EnumSet;
import java.util.Set;

/** The life of a fee statement. */
enum SettlementStatus {
    DRAFTED,
    CONFIRMED,
    PAID,
    WAIVED;

    Set<SettlementStatus> next() {
        return switch (this) {
            case DRAFTED -> EnumSet.of(CONFIRMED, WAIVED);
            case CONFIRMED -> EnumSet.of(PAID);
            case PAID, WAIVED -> EnumSet.noneOf(SettlementStatus.class);
        };
    }

    boolean isTerminal() {
        return next().isEmpty();
    }
}
