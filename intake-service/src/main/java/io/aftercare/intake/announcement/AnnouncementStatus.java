package io.aftercare.intake.announcement;

import java.util.EnumSet;
import java.util.Set;

/** The life of an announcement, and the only place that says which step may follow which. */
enum AnnouncementStatus {
    PUBLISHED,
    WITHDRAWN;

    Set<AnnouncementStatus> next() {
        return switch (this) {
            case PUBLISHED -> EnumSet.of(WITHDRAWN);
            case WITHDRAWN -> EnumSet.noneOf(AnnouncementStatus.class);
        };
    }
}
