package io.aftercare.intake.site;

import java.util.EnumSet;
import java.util.Set;

/** The life of a site, and the only place that says what may follow what. */
public enum SiteStatus {
    ACTIVE,
    ENDED;

    Set<SiteStatus> next() {
        return switch (this) {
            case ACTIVE -> EnumSet.of(ENDED);
            case ENDED -> EnumSet.noneOf(SiteStatus.class);
        };
    }
}
