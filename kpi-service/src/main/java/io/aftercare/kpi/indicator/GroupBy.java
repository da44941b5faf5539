package io.aftercare.kpi.indicator;

import io.aftercare.kit.http.InvalidField;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;

/** What the rows of a report stand for. */
public enum GroupBy {
    NONE("'all'"),
    DAY(null),
    WEEK(null),
    MONTH(null),
    OUTLET("outlet_code"),
    TECHNICIAN("technician_login"),
    CHANNEL("channel"),
    PRODUCT("product_code"),
    PARTNER("partner");

    private final String expression;

    GroupBy(String expression) {
        this.expression = expression;
    }

    /** Used by Jakarta REST to read the parameter, which is written small. */
    public static GroupBy fromString(String text) {
        return Arrays.stream(values())
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new InvalidField("groupBy", "type", "There is no such grouping"));
    }

    boolean isTime() {
        return this == DAY || this == WEEK || this == MONTH;
    }

    /** The SQL of the group; times are grouped by the number of their bucket. */
    String expression() {
        return isTime() ? "width_bucket(reported_at, ?)" : expression;
    }

    /** The first day of the bucket after the one that holds this day. */
    LocalDate nextBucket(LocalDate day) {
        return switch (this) {
            case DAY -> day.plusDays(1);
            case WEEK -> day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
            case MONTH -> day.with(TemporalAdjusters.firstDayOfNextMonth());
            case NONE, OUTLET, TECHNICIAN, CHANNEL, PRODUCT, PARTNER ->
                throw new IllegalStateException(this + " is not a time");
        };
    }

    /** {@code 2026-11-21}, {@code 2026-W47}, {@code 2026-11}. */
    String label(LocalDate day) {
        return switch (this) {
            case WEEK ->
                "%d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> YearMonth.from(day).toString();
            case DAY, NONE, OUTLET, TECHNICIAN, CHANNEL, PRODUCT, PARTNER -> day.toString();
        };
    }
}
