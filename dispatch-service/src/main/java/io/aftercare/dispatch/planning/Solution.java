package io.aftercare.dispatch.planning;

import io.aftercare.dispatch.route.Term;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a search came to: who goes where when, what it costs term by term, and who is not visited for which reason. */
public record Solution(List<Tour> tours, List<Unplanned> unplanned, List<Points> terms, long steps) {
    /** The sum of the terms; the smaller the better. */
    public long score() {
        return terms.stream().mapToLong(Points::points).sum();
    }

    /** One part of the cost; one point is a metre of way. */
    public record Points(Term term, long points) {}

    /**
     * The visits of one duty in their order.
     *
     * @param underway the visit with which the technician is busy until it begins
     * @param end when the technician is back
     */
    public record Tour(
            String dutyId,
            UUID technicianId,
            String technicianLogin,
            String outletCode,
            Instant from,
            Instant until,
            @Nullable UUID underway,
            List<Stop> stops,
            List<Pause> pauses,
            Instant end,
            List<Points> terms) {}

    /**
     * One visit as planned.
     *
     * @param slackSeconds how much later the work may begin without making anything behind it impossible
     */
    public record Stop(
            UUID visitId,
            Instant arrival,
            Instant start,
            Instant end,
            int travelMetres,
            int travelSeconds,
            int slackSeconds) {}

    /** A pause as it is taken. */
    public record Pause(Instant start, Instant end) {}

    /** A visit that stays out, with the duties that begin nearest to it; none when nobody is at work. */
    public record Unplanned(UUID visitId, long points, List<Refusal> nearest) {}

    /** What keeps the visit out of one duty. */
    public record Refusal(
            String dutyId,
            UUID technicianId,
            String technicianLogin,
            Instant from,
            Instant until,
            int secondsAway,
            List<Reason> reasons) {}
}
