package io.aftercare.intake.platform;

import io.aftercare.kit.http.InvalidField;
import java.time.DateTimeException;
import java.time.ZoneId;

/** Time zones as callers name them. */
public final class TimeZones {
    private TimeZones() {}

    /** The id of the zone; 400 when there is no such zone. */
    public static String check(String field, String text) {
        try {
            return ZoneId.of(text).getId();
        } catch (DateTimeException e) {
            throw new InvalidField(field, "time-zone", "Not a time zone of the IANA list");
        }
    }
}
