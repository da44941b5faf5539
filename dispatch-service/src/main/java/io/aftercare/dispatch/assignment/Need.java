package io.aftercare.dispatch.assignment;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a visit asks for: somebody with a skill, at a place, in a span of time, and none of those who refused it. */
public record Need(Place place, String skill, Priority priority, Instant from, Instant until, Set<UUID> refusedBy) {
    /**
     * The need as it stands at a moment.
     *
     * @param earliest before which the customer does not want a visit
     * @param latest after which the customer does not want a visit; one that has passed no longer narrows the search
     */
    public static Need at(
            Instant moment,
            Place place,
            String skill,
            Priority priority,
            @Nullable Instant earliest,
            @Nullable Instant latest,
            Set<UUID> refusedBy) {
        var from = earliest != null && earliest.isAfter(moment) ? earliest : moment;
        var until = latest != null && !latest.isBefore(from) ? latest : from.plus(priority.horizon());
        return new Need(place, skill, priority, from, until, Set.copyOf(refusedBy));
    }
}
