package io.aftercare.intake.document.disclosure;

import java.util.EnumSet;
import java.util.Set;

/** The life of a disclosure, and the only place that says which step may follow which. */
enum DisclosureStatus {
    REQUESTED,
    AUTHORISED,
    REFUSED,
    HANDED_OUT;

    Set<DisclosureStatus> next() {
        return switch (this) {
            case REQUESTED -> EnumSet.of(AUTHORISED, REFUSED);
            case AUTHORISED -> EnumSet.of(HANDED_OUT);
            case REFUSED, HANDED_OUT -> EnumSet.noneOf(DisclosureStatus.class);
        };
    }
}
