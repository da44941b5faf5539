package io.aftercare.dispatch.offer;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.dispatch.assignment.Place;
import io.aftercare.dispatch.travel.GreatCircleTravel;
import io.aftercare.dispatch.travel.Traffic;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where work is put in a day, against a plain search that tries every minute. */
class DayTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant MORNING = Instant.parse("2026-11-23T00:30:00Z");
    private static final Place BASE = new Place(31.23, 121.47);
    private static final Drive DRIVE = new Drive(
            new GreatCircleTravel(
                    1.3,
                    40,
                    Traffic.of(Map.of(LocalTime.MIDNIGHT, 100, LocalTime.of(8, 0), 60, LocalTime.of(10, 0), 90))),
            SHANGHAI);
    private static final List<Span> HOURS = List.of(
            new Span(MORNING, MORNING.plus(Duration.ofMinutes(210))),
            new Span(MORNING.plus(Duration.ofMinutes(270)), MORNING.plus(Duration.ofMinutes(540))));

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsPutIntoARandomDayCanBeDrivenAndCostsLeast(int seed) {
        var random = new Random(seed);
        var stops = new ArrayList<Stop>();
        for (var customer = 0; customer < 9; customer++) {
            var place = new Place(31.23 + random.nextGaussian() / 12, 121.47 + random.nextGaussian() / 12);
            var from = MORNING.plus(Duration.ofMinutes(30L * random.nextInt(17)));
            var window = new Span(from, from.plus(Duration.ofMinutes(120)));
            var work = Duration.ofMinutes(15 + 15L * random.nextInt(6));

            var placement = new Day(HOURS, BASE, stops, DRIVE).place(window, work, place);

            var leastByMinutes = everyMinute(stops, window, work, place);
            assertThat(leastByMinutes)
                    .as("found by minutes")
                    .isGreaterThanOrEqualTo(
                            placement.map(Placement::addedMetres).orElse(Integer.MAX_VALUE));
            placement.ifPresent(found -> {
                stops.add(new Stop(found.from(), found.until(), place));
                assertThat(canBeDriven(stops)).as("%s", stops).isTrue();
                assertThat(found.from()).isBetween(window.from(), window.until());
            });
        }
        assertThat(stops).isNotEmpty();
    }

    @Test
    void workOfTheSamePlaceFillsADayWithoutGaps() {
        var stops = new ArrayList<Stop>();
        var window = new Span(MORNING, MORNING.plus(Duration.ofMinutes(210)));

        for (var customer = 0; customer < 3; customer++) {
            var placement = new Day(HOURS, BASE, stops, DRIVE)
                    .place(window, Duration.ofMinutes(70), BASE)
                    .orElseThrow();
            stops.add(new Stop(placement.from(), placement.until(), BASE));
        }

        assertThat(new Day(HOURS, BASE, stops, DRIVE).place(window, Duration.ofMinutes(15), BASE))
                .isEmpty();
        assertThat(new Day(HOURS, BASE, stops, DRIVE).fullWith(Duration.ofMinutes(30)))
                .isEqualTo(240 * 1_000 / 480);
    }

    /** The fewest metres that the work adds at any minute of the window. */
    private static int everyMinute(List<Stop> stops, Span window, Duration work, Place place) {
        var least = Integer.MAX_VALUE;
        for (var from = window.from(); from.isBefore(window.until()); from = from.plus(Duration.ofMinutes(1))) {
            var longer = new ArrayList<>(stops);
            longer.add(new Stop(from, from.plus(work), place));
            if (canBeDriven(longer)) {
                least = Math.min(least, Math.max(0, metres(longer) - metres(stops)));
            }
        }
        return least;
    }

    private static boolean canBeDriven(List<Stop> stops) {
        var at = BASE;
        var time = HOURS.getFirst().from();
        for (var stop : inOrder(stops)) {
            var inHours = HOURS.stream()
                    .anyMatch(span ->
                            !stop.from().isBefore(span.from()) && !stop.until().isAfter(span.until()));
            if (!inHours || DRIVE.arrival(at, stop.place(), time).isAfter(stop.from())) {
                return false;
            }
            at = stop.place();
            time = stop.until();
        }
        return !DRIVE.arrival(at, BASE, time).isAfter(HOURS.getLast().until());
    }

    private static int metres(List<Stop> stops) {
        var at = BASE;
        var sum = 0;
        for (var stop : inOrder(stops)) {
            sum += DRIVE.metres(at, stop.place());
            at = stop.place();
        }
        return sum + DRIVE.metres(at, BASE);
    }

    private static List<Stop> inOrder(List<Stop> stops) {
        return stops.stream().sorted(Comparator.comparing(Stop::from)).toList();
    }
}
