package io.aftercare.dispatch.calendar;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.StandardTime;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.io.text.ICalWriter;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.UtcOffset;
import io.aftercare.dispatch.visit.PlannedVisits.Stop;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Writes a calendar. The same stops give the same text, so that a program need not read it again. */
final class Calendars {
    /** The library folds after characters and one more; the limit is 75 octets, three for each of 25. */
    private static final int LINE_CHARACTERS = 24;

    private static final String PRODUCT = "-//Aftercare//Dispatch//EN";

    private Calendars() {}

    static String of(String technicianLogin, List<Stop> stops) {
        var calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setName("Aftercare " + technicianLogin);
        calendar.setExperimentalProperty("X-WR-CALNAME", "Aftercare " + technicianLogin);
        calendar.setRefreshInterval(Duration.builder().minutes(15).build());
        stops.forEach(stop -> calendar.addEvent(event(stop)));
        if (stops.isEmpty()) {
            calendar.addComponent(something());
        }
        return written(calendar);
    }

    private static String written(ICalendar calendar) {
        var text = new StringWriter();
        try (var writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(LINE_CHARACTERS);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** A calendar of RFC 5545 (section 3.4) has at least one component, also when nobody is expected anywhere. */
    private static VTimezone something() {
        var always = new StandardTime();
        always.setDateStart(new DateTimeComponents(1970, 1, 1, 0, 0, 0, false));
        always.setTimezoneOffsetFrom(new UtcOffset(0));
        always.setTimezoneOffsetTo(new UtcOffset(0));
        var zone = new VTimezone("UTC");
        zone.addStandardTime(always);
        return zone;
    }

    private static VEvent event(Stop stop) {
        var event = new VEvent();
        event.setUid("visit-" + stop.visitId() + "@aftercare");
        event.setDateTimeStamp(date(stop.changedAt()));
        event.setLastModified(date(stop.changedAt()));
        event.setSequence(Math.toIntExact(stop.version()));
        event.setDateStart(date(stop.from()), true);
        event.setDateEnd(date(stop.until()), true);
        event.setStatus(stop.promised() ? Status.confirmed() : Status.tentative());
        event.setSummary("%s %s, %s".formatted(stop.priority(), stop.faultCategory(), stop.productCode()));
        event.setDescription("Visit %s, %s\nService request %s\nSkill %s"
                .formatted(stop.visitId(), stop.status(), stop.serviceRequestId(), stop.skill()));
        event.addCategories(stop.priority());
        return event;
    }

    private static Date date(Instant instant) {
        return Date.from(instant);
    }
}
