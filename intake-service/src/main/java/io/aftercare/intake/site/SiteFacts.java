package io.aftercare.intake.site;

import io.aftercare.kit.time.WeeklyHours;
import org.jspecify.annotations.Nullable;

/** Where a site is and what holds there, in clear; never logged and never part of an event. */
record SiteFacts(
        @Nullable String name,
        String address,
        Position position,
        String timeZone,
        @Nullable String slaZone,
        @Nullable WeeklyHours accessHours,
        @Nullable String houseRules,
        @Nullable String safetyNotes) {
    /** Without the texts: a stray log line must not tell the door. */
    @Override
    public String toString() {
        return "SiteFacts[" + timeZone + "]";
    }
}
