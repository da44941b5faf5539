package io.aftercare.dispatch.route;

import java.util.stream.IntStream;

/**
 * How to search. The temperature is what a worse plan may cost more and still be taken with a good chance; it falls from
 * the first to the last value over the budget.
 *
 * @param fewestShifts whether to spend a part of the budget on needing fewer shifts, whatever the way costs
 */
public record Settings(long seed, double firstTemperature, double lastTemperature, boolean fewestShifts) {
    private static final int NEIGHBOURS = 10;
    private static final double FIRST_OF_LEG = 2.5;
    private static final double LAST_OF_LEG = 0.08;

    public Settings {
        if (!(firstTemperature > 0 && lastTemperature > 0 && firstTemperature < 1e15 && lastTemperature < 1e15)) {
            throw new IllegalArgumentException(
                    "Temperatures are above 0: " + firstTemperature + ", " + lastTemperature);
        }
    }

    /** Temperatures measured by what the way to a near neighbour costs. */
    public static Settings fitting(Problem problem, long seed) {
        var leg = Math.max(1, nearLeg(problem));
        return new Settings(seed, FIRST_OF_LEG * leg, LAST_OF_LEG * leg, false);
    }

    /** The mean points from a visit to its ten nearest others, over at most a hundred visits. */
    private static double nearLeg(Problem problem) {
        var visits = problem.visits();
        var ways = problem.ways();
        var weights = problem.weights();
        var step = Math.max(1, visits.size() / 100);
        return IntStream.iterate(0, each -> each < visits.size(), each -> each + step)
                .mapToObj(each -> visits.stream()
                        .filter(other -> !other.id().equals(visits.get(each).id()))
                        .mapToInt(other -> visits.get(each).place() * ways.places() + other.place())
                        .mapToDouble(cell -> ways.metres()[cell] * weights.perKilometre() / 1_000.0
                                + ways.seconds()[cell] * weights.perDrivingHour() / 3_600.0)
                        .sorted()
                        .limit(NEIGHBOURS))
                .flatMapToDouble(near -> near)
                .average()
                .orElse(1);
    }
}
