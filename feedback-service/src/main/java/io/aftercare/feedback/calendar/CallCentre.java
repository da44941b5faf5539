package io.aftercare.feedback.calendar;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;

/** Where and when the call centre works. */
@ConfigMapping(prefix = "aftercare.call-centre")
public interface CallCentre {
    /** The IANA name of its time zone. */
    @WithDefault("Asia/Shanghai")
    ZoneId timeZone();

    /** The two letters of the country whose public holidays and make-up working days hold there. */
    @WithDefault("CN")
    String holidays();

    /** When its weekdays begin, for example 08:30 (S3.1). */
    @WithDefault("08:30")
    String opensAt();

    @WithDefault("17:30")
    String closesAt();
}
