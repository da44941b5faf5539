package io.aftercare.dispatch.planning;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How plans are made, as far as an operator may set it. */
@ConfigMapping(prefix = "aftercare.dispatch.plans")
public interface PlanRules {
    /** How many plans one replica works on at once; each takes one processor. */
    @WithDefault("1")
    int atOnce();

    /** A replica that has not been heard of for so long has lost its plan to the others. */
    @WithDefault("PT15S")
    Duration lease();

    /** How long a visit takes. */
    @WithDefault("60")
    int workMinutes();

    /** By how much a pause in working hours may begin later, so that work need not be broken off. */
    @WithDefault("30")
    int pauseLateMinutes();

    /** Memory grows with the square of it: 1,500 visits need some 60 MB. */
    @WithDefault("1500")
    int mostVisits();

    /** More visits for each duty than this is an error of whoever asks, not a day's work. */
    @WithDefault("50")
    int mostVisitsPerDuty();

    /** Streets are so much longer than the crow flies. */
    @WithDefault("1.3")
    double detourFactor();

    /** The free speed of a technician on the way. */
    @WithDefault("40")
    double kilometresPerHour();

    /** How much of the free speed is left, in per cent, from which time of day on. */
    @WithDefault("00:00=100,07:00=75,09:30=90,16:00=70,18:30=90,20:00=100")
    String traffic();
}
