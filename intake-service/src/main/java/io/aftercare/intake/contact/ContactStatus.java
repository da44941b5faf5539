package io.aftercare.intake.contact;

import java.util.EnumSet;
import java.util.Set;

/** The life of a contact, and the only place that says what may follow what. */
public enum ContactStatus {
    ACTIVE,
    ENDED;

    Set<ContactStatus> next() {
        return switch (this) {
            case ACTIVE -> EnumSet.of(ENDED);
            case ENDED -> EnumSet.noneOf(ContactStatus.class);
        };
    }
}
