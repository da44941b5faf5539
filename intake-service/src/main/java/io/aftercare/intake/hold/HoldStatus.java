package io.aftercare.intake.hold;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The life of a legal hold, and the only place that says what may follow what. */
@Schema(name = "LegalHoldStatus")
public enum HoldStatus {
    ACTIVE,
    LIFTED;

    Set<HoldStatus> next() {
        return switch (this) {
            case ACTIVE -> EnumSet.of(LIFTED);
            case LIFTED -> EnumSet.noneOf(HoldStatus.class);
        };
    }
}
