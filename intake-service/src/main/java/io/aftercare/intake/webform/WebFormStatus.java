package io.aftercare.intake.webform;

import java.util.EnumSet;
import java.util.Set;

/** Whether a form takes anything. */
public enum WebFormStatus {
    ACTIVE,
    DISABLED;

    Set<WebFormStatus> next() {
        return switch (this) {
            case ACTIVE -> EnumSet.of(DISABLED);
            case DISABLED -> EnumSet.of(ACTIVE);
        };
    }
}
