package io.aftercare.dispatch.due;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** How much time there is for each step of a visit, as far as an operator may set it. */
@ConfigMapping(prefix = "aftercare.dispatch.due")
public interface DueRules {
    /** How far zone A reaches from the outlet. */
    @WithDefault("15")
    int zoneAKm();

    /** How far zone B reaches from the outlet; zone C is what lies beyond. */
    @WithDefault("50")
    int zoneBKm();

    /** By priority and zone, for example {@code p1-a}. */
    Map<String, Limits> limits();

    /** By the clock, not by working hours. */
    interface Limits {
        /** From the proposal to the technician's answer, unless the service policy gives less. */
        Optional<Duration> acceptance();

        /** From the acceptance to the time agreed with the customer; else by the service policy in working time. */
        Optional<Duration> contact();

        /** From the request for the visit to the departure; else nothing is due. */
        Optional<Duration> departure();

        /** From the request for the visit to the arrival; else by the end of the appointment. */
        Optional<Duration> arrival();
    }
}
