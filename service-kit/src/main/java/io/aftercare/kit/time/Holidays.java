package io.aftercare.kit.time;

import java.time.LocalDate;
import java.util.Map;

/**
 * The days on which the ordinary week does not hold: public holidays and the weekend days that make up for them. A
 * year that nobody has announced yet has none, so the ordinary week holds in it.
 */
public final class Holidays {
    /** No holiday ever. */
    public static final Holidays NONE = new Holidays(Map.of());

    /** What an announcement says about a day; {@code ORDINARY} when it says nothing. */
    public enum Day {
        OFF,
        MAKE_UP,
        ORDINARY
    }

    private final Map<LocalDate, Day> announced;

    private Holidays(Map<LocalDate, Day> announced) {
        this.announced = Map.copyOf(announced);
    }

    /** Exactly these days. */
    public static Holidays of(Map<LocalDate, Day> announced) {
        return new Holidays(announced);
    }

    public Day on(LocalDate date) {
        return announced.getOrDefault(date, Day.ORDINARY);
    }
}
