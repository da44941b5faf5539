package io.aftercare.dispatch.route;

import io.aftercare.dispatch.travel.Place;
import io.aftercare.dispatch.travel.Traffic;
import io.aftercare.dispatch.travel.TravelTimes;
import java.util.List;

/** Metres and free seconds from every place to every other, row by row, and the traffic that slows all of them. */
public record Ways(int places, int[] metres, int[] seconds, Traffic traffic) {
    public Ways {
        if (places > 10_000 || metres.length != places * places || seconds.length != metres.length) {
            throw new IllegalArgumentException(places + " places need a table of that many rows and columns each");
        }
        for (var from = 0; from < places; from++) {
            for (var to = 0; to < places; to++) {
                check(from, to, metres[from * places + to], seconds[from * places + to]);
            }
        }
    }

    private static void check(int from, int to, int metres, int seconds) {
        var isNoWay = metres == 0 && seconds == 0;
        if (metres < 0
                || seconds < 0
                || metres > Problem.LATEST
                || seconds > Problem.LATEST
                || from == to && !isNoWay) {
            throw new IllegalArgumentException(
                    "A way from place " + from + " to " + to + " cannot be " + metres + " m and " + seconds + " s");
        }
    }

    /** The same with one more place, which takes the next row; the other ways are not asked for again. */
    public Ways with(List<Place> known, Place added, TravelTimes travel) {
        var size = places + 1;
        var longerMetres = new int[size * size];
        var longerSeconds = new int[size * size];
        for (var from = 0; from < places; from++) {
            System.arraycopy(metres, from * places, longerMetres, from * size, places);
            System.arraycopy(seconds, from * places, longerSeconds, from * size, places);
            var there = travel.way(known.get(from), added);
            longerMetres[from * size + places] = there.metres();
            longerSeconds[from * size + places] = there.seconds();
            var back = travel.way(added, known.get(from));
            longerMetres[places * size + from] = back.metres();
            longerSeconds[places * size + from] = back.seconds();
        }
        return new Ways(size, longerMetres, longerSeconds, traffic);
    }

    public static Ways between(List<Place> places, TravelTimes travel) {
        var size = places.size();
        var metres = new int[size * size];
        var seconds = new int[size * size];
        for (var from = 0; from < size; from++) {
            for (var to = 0; to < size; to++) {
                if (from != to) {
                    var way = travel.way(places.get(from), places.get(to));
                    metres[from * size + to] = way.metres();
                    seconds[from * size + to] = way.seconds();
                }
            }
        }
        return new Ways(size, metres, seconds, travel.traffic());
    }
}
