package io.aftercare.dispatch.offer;

import io.aftercare.dispatch.assignment.Candidate;
import io.aftercare.dispatch.travel.TravelTimes;
import io.aftercare.kit.time.WorkingCalendar;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Decides which appointments are offered: windows in which somebody has room and whose value covers their cost. */
public final class OfferPolicy {
    private static final Comparator<Offer> BEST_FIRST = Comparator.comparingInt(
                    (Offer offer) -> -offer.reckoning().gain())
            .thenComparing(offer -> offer.window().from())
            .thenComparing(offer -> offer.technician().login());

    /**
     * What technicians have promised, and how time and ways are counted.
     *
     * @param stops by technician
     * @param officeHours by the code of the outlet: windows are cut out of them
     */
    public record Market(
            Map<UUID, List<Stop>> stops,
            Map<String, WorkingCalendar> officeHours,
            Duration windowLength,
            TravelTimes travel) {}

    /**
     * The outcome.
     *
     * @param offers the best ones, in the order of time
     * @param windowsWithoutRoom how many windows nobody has room in
     * @param windowsNotCovered how many windows cost more than they are worth
     */
    public record Outcome(List<Offer> offers, int windowsWithoutRoom, int windowsNotCovered) {}

    private OfferPolicy() {}

    /** The best technician for each window, and of these windows the best. */
    public static Outcome decide(Ask ask, Collection<Candidate> candidates, Market market, int most) {
        var best = new TreeMap<Span, Optional<Offer>>(
                Comparator.comparing(Span::from).thenComparing(Span::until));
        var windowsOf = new HashMap<String, Map<LocalDate, List<Span>>>();
        for (var candidate : candidates) {
            windowsOf
                    .computeIfAbsent(candidate.station().outletCode(), code -> windows(ask, code, market))
                    .forEach((date, windows) -> {
                        var day = day(candidate, date, market);
                        windows.forEach(window -> best.merge(
                                window,
                                day.flatMap(known -> offer(ask, candidate, window, known)),
                                OfferPolicy::better));
                    });
        }
        var placed = best.values().stream().flatMap(Optional::stream).toList();
        var covered =
                placed.stream().filter(offer -> offer.reckoning().isCovered()).toList();
        var offers = covered.stream()
                .sorted(BEST_FIRST)
                .limit(most)
                .sorted(Comparator.comparing(offer -> offer.window().from()))
                .toList();
        return new Outcome(offers, best.size() - placed.size(), placed.size() - covered.size());
    }

    /** Where the work stands in this technician's day if the window is taken now, whatever it costs. */
    public static Optional<Placement> place(Ask ask, Candidate candidate, Span window, Market market) {
        var date = window.from().atZone(candidate.calendar().zone()).toLocalDate();
        return day(candidate, date, market).flatMap(day -> day.place(window, ask.work(), ask.place()));
    }

    private static Map<LocalDate, List<Span>> windows(Ask ask, String outletCode, Market market) {
        var calendar = market.officeHours.get(outletCode);
        var windows = new TreeMap<LocalDate, List<Span>>();
        var date = ask.from().atZone(calendar.zone()).toLocalDate();
        for (; !date.atStartOfDay(calendar.zone()).toInstant().isAfter(ask.until()); date = date.plusDays(1)) {
            var ofDate = Hours.windows(Hours.on(date, calendar), market.windowLength, ask.from()).stream()
                    .filter(window -> window.from().isBefore(ask.until()))
                    .toList();
            windows.put(date, ofDate);
        }
        return windows;
    }

    private static Optional<Day> day(Candidate candidate, LocalDate date, Market market) {
        var atWork = Hours.without(candidate.absences(), Hours.on(date, candidate.calendar()));
        var stops = market.stops.getOrDefault(candidate.technicianId(), List.of());
        return atWork.isEmpty()
                ? Optional.empty()
                : Optional.of(new Day(
                        atWork,
                        candidate.base(),
                        stops,
                        new Drive(market.travel, candidate.calendar().zone())));
    }

    private static Optional<Offer> offer(Ask ask, Candidate candidate, Span window, Day day) {
        return day.place(window, ask.work(), ask.place())
                .map(placement -> new Offer(
                        candidate,
                        window,
                        placement,
                        ask.isPromiseKeptIn(window),
                        Prices.of(ask, window, placement, day.fullWith(ask.work()))));
    }

    private static Optional<Offer> better(Optional<Offer> one, Optional<Offer> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        return BEST_FIRST.compare(one.get(), other.get()) <= 0 ? one : other;
    }
}
