package io.aftercare.dispatch.offer;

import io.aftercare.dispatch.assignment.Place;
import io.aftercare.dispatch.travel.TravelTimes;
import java.time.Instant;
import java.time.ZoneId;

/** How far it is, and when somebody who leaves now arrives by the traffic of that time of day. */
record Drive(TravelTimes travel, ZoneId zone) {
    int metres(Place from, Place to) {
        return travel.way(point(from), point(to)).metres();
    }

    Instant arrival(Place from, Place to, Instant departure) {
        var time = departure.atZone(zone).toLocalTime();
        return departure.plus(travel.between(point(from), point(to), time));
    }

    private static io.aftercare.dispatch.travel.Place point(Place place) {
        return new io.aftercare.dispatch.travel.Place(place.latitude(), place.longitude());
    }
}
