package io.aftercare.dispatch.travel;

import java.time.Duration;
import java.time.LocalTime;

/** Knows how far it is from one place to another and how long it takes; the seam to maps and routing servers. */
public interface TravelTimes {
    /** The way without traffic. */
    Way way(Place from, Place to);

    /** How much slower it goes by time of day. */
    Traffic traffic();

    /** How long it takes when one leaves at this time of day. */
    default Duration between(Place from, Place to, LocalTime departure) {
        var left = departure.toSecondOfDay();
        return Duration.ofSeconds((long) traffic().arrival(left, way(from, to).seconds()) - left);
    }
}
