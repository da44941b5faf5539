package io.aftercare.dispatch.planning;

import io.aftercare.dispatch.travel.GreatCircleTravel;
import io.aftercare.dispatch.travel.Traffic;
import io.aftercare.dispatch.travel.TravelTimes;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.stream.Collectors;

/** By what travel is counted: the great circle, longer by a factor, and slower by time of day. */
public record Travel(double detourFactor, double kilometresPerHour, String traffic) {
    static Travel of(PlanRules rules) {
        return new Travel(rules.detourFactor(), rules.kilometresPerHour(), rules.traffic());
    }

    TravelTimes times() {
        var percentFrom = Arrays.stream(traffic.split(",", -1))
                .map(span -> span.trim().split("=", 2))
                .collect(Collectors.toMap(span -> LocalTime.parse(span[0]), span -> Integer.parseInt(span[1])));
        return new GreatCircleTravel(detourFactor, kilometresPerHour, Traffic.of(percentFrom));
    }
}
