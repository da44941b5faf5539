package io.aftercare.dispatch.plan;

import io.aftercare.dispatch.planning.Solution.Tour;
import java.util.List;
import java.util.UUID;

/** What a plan wants of one technician, one tour for each duty. */
record RouteView(UUID technicianId, String technicianLogin, String outletCode, List<Tour> tours) {
    static RouteView of(List<Tour> tours) {
        var first = tours.getFirst();
        return new RouteView(first.technicianId(), first.technicianLogin(), first.outletCode(), List.copyOf(tours));
    }
}
