package io.aftercare.dispatch.planning;

import io.aftercare.dispatch.assignment.Place;
import io.aftercare.dispatch.route.Ways;
import io.aftercare.dispatch.travel.TravelTimes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The places of a plan, each once, as rows of the table of ways. */
final class PlanPlaces {
    private final Map<Place, Integer> rows = new HashMap<>();
    private final List<io.aftercare.dispatch.travel.Place> points = new ArrayList<>();

    int row(Place place) {
        return rows.computeIfAbsent(place, _ -> {
            points.add(point(place));
            return points.size() - 1;
        });
    }

    List<io.aftercare.dispatch.travel.Place> points() {
        return points;
    }

    Ways ways(TravelTimes travel) {
        return Ways.between(points, travel);
    }

    static io.aftercare.dispatch.travel.Place point(Place place) {
        return new io.aftercare.dispatch.travel.Place(place.latitude(), place.longitude());
    }
}
