package io.aftercare.dispatch.offer;

import io.aftercare.dispatch.assignment.Place;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One technician's day: when he or she is at work, where the day begins and ends, and what is promised already. The first
 * and the last way lie in the working time, as does all work.
 */
final class Day {
    private final List<Span> atWork;
    private final Place base;
    private final List<Stop> stops;
    private final Drive drive;

    /** @param atWork at least one span */
    Day(List<Span> atWork, Place base, List<Stop> promised, Drive drive) {
        this.atWork = atWork;
        this.base = base;
        this.drive = drive;
        var begin = atWork.getFirst().from();
        var end = atWork.getLast().until();
        this.stops = promised.stream()
                .filter(stop -> stop.from().isBefore(end) && begin.isBefore(stop.until()))
                .sorted(Comparator.comparing(Stop::from))
                .toList();
    }

    /** The place in the day at which the work makes the way least longer, the earliest of them; none when it is full. */
    Optional<Placement> place(Span window, Duration work, Place place) {
        Placement best = null;
        var before = new Stop(
                atWork.getFirst().from(),
                atWork.getFirst().from(),
                base); // Nothing is done there: it is the beginning.
        for (var gap = 0; gap <= stops.size(); gap++) {
            var found = inGap(before, gap, window, work, place);
            if (found.isPresent() && (best == null || found.get().addedMetres() < best.addedMetres())) {
                best = found.get();
            }
            if (gap < stops.size() && stops.get(gap).until().isAfter(before.until())) {
                before = stops.get(gap);
            }
        }
        return Optional.ofNullable(best);
    }

    private Optional<Placement> inGap(Stop before, int gap, Span window, Duration work, Place place) {
        var end = atWork.getLast().until();
        var after = gap < stops.size() ? stops.get(gap) : new Stop(end, end, base);
        var arrival = Span.later(window.from(), drive.arrival(before.place(), place, before.until()));
        for (var span : atWork) {
            var from = Span.later(arrival, span.from());
            var until = from.plus(work);
            if (from.isBefore(window.until())
                    && !until.isAfter(span.until())
                    && !drive.arrival(place, after.place(), until).isAfter(after.from())) {
                var added = drive.metres(before.place(), place)
                        + drive.metres(place, after.place())
                        - drive.metres(before.place(), after.place());
                return Optional.of(new Placement(from, until, Math.max(0, added)));
            }
        }
        return Optional.empty();
    }

    /** The share of the working time that is promised when this much more is, in thousandths. */
    int fullWith(Duration work) {
        var promised = stops.stream()
                .map(stop -> Duration.between(stop.from(), stop.until()))
                .reduce(work, Duration::plus);
        var time = atWork.stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
        return (int) Math.min(1_000, promised.toSeconds() * 1_000 / time.toSeconds());
    }
}
