package io.aftercare.intake.liaison;

import java.util.EnumSet;
import java.util.Set;

/** The life of a debt, and the only place that says which step may follow which. */
enum DebtStatus {
    OWED,
    SETTLED;

    Set<DebtStatus> next() {
        return switch (this) {
            case OWED -> EnumSet.of(SETTLED);
            case SETTLED -> EnumSet.noneOf(DebtStatus.class);
        };
    }
}
