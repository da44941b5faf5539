package io.aftercare.dispatch.travel;

/**
 * The default: the great circle, longer by a detour factor, at one free speed. Streets make a way about 1.3 times as
 * long as the crow flies in most towns; a river without a bridge is not known here.
 */
public record GreatCircleTravel(double detourFactor, double kilometresPerHour, Traffic traffic) implements TravelTimes {
    public GreatCircleTravel {
        if (!(detourFactor >= 1 && detourFactor <= 10)) {
            throw new IllegalArgumentException("A detour factor lies between 1 and 10: " + detourFactor);
        }
        if (!(kilometresPerHour >= 1 && kilometresPerHour <= 300)) {
            throw new IllegalArgumentException("A speed lies between 1 and 300 km/h: " + kilometresPerHour);
        }
    }

    @Override
    public Way way(Place from, Place to) {
        var metres = from.metresTo(to) * detourFactor;
        return new Way((int) Math.round(metres), (int) Math.ceil(metres * 3.6 / kilometresPerHour));
    }
}
