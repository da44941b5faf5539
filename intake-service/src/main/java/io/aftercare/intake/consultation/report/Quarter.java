package io.aftercare.intake.consultation.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A quarter of a year in some time zone. */
record Quarter(int year, int number) {
    Quarter {
        if (number < 1 || number > 4) {
            throw new IllegalArgumentException("A year has four quarters: " + number);
        }
    }

    static Quarter of(Instant moment, ZoneId zone) {
        var day = moment.atZone(zone).toLocalDate();
        return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    Quarter next() {
        return number == 4 ? new Quarter(year + 1, 1) : new Quarter(year, number + 1);
    }

    /** Its first moment. */
    Instant beginsAt(ZoneId zone) {
        return LocalDate.of(year, number * 3 - 2, 1).atStartOfDay(zone).toInstant();
    }

    /** The first moment of the next one. */
    Instant endsAt(ZoneId zone) {
        return next().beginsAt(zone);
    }

    /** The number of its report. */
    String reportNumber() {
        return "CR-%d-Q%d".formatted(year, number);
    }
}
