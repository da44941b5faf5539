package io.aftercare.dispatch.route.search;

import io.aftercare.dispatch.route.Break;
import io.aftercare.dispatch.route.Problem;
import io.aftercare.dispatch.route.Shift;
import io.aftercare.dispatch.route.Visit;
import io.aftercare.dispatch.route.Visit.Needs;
import io.aftercare.dispatch.route.Visit.Worth;
import io.aftercare.dispatch.route.Ways;
import io.aftercare.dispatch.route.Weights;
import io.aftercare.dispatch.route.Window;
import io.aftercare.dispatch.travel.Traffic;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** A small day in which everything occurs: crooked ways, traffic, breaks, several windows, skills, wishes, loads. */
final class RandomProblem {
    private static final int HOUR = 3_600;
    private static final List<String> SKILLS = List.of("heating", "electrical", "plumbing");

    private final Random random;
    private final int places;
    private final int shifts;

    private RandomProblem(long seed) {
        random = new Random(seed);
        places = 2 + random.nextInt(10);
        shifts = 1 + random.nextInt(4);
    }

    static Problem of(long seed) {
        return new RandomProblem(seed).problem();
    }

    private Problem problem() {
        var visits = random.nextInt(16);
        return Problem.of(
                IntStream.range(0, shifts).mapToObj(this::shift).toList(),
                IntStream.range(0, visits).mapToObj(this::visit).toList(),
                ways(),
                weights());
    }

    /** Not symmetric, and a detour may be shorter than the straight way. */
    private Ways ways() {
        var metres = new int[places * places];
        var seconds = new int[places * places];
        for (var cell = 0; cell < metres.length; cell++) {
            if (cell / places != cell % places) {
                metres[cell] = random.nextInt(30_000);
                seconds[cell] = random.nextInt(2_400);
            }
        }
        return new Ways(places, metres, seconds, random.nextBoolean() ? Traffic.FREE : traffic());
    }

    private Traffic traffic() {
        return Traffic.of(Map.of(
                LocalTime.MIDNIGHT,
                80 + random.nextInt(40),
                LocalTime.of(9, 0),
                40 + random.nextInt(60),
                LocalTime.of(12, 0),
                60 + random.nextInt(60)));
    }

    private Weights weights() {
        return new Weights(
                random.nextInt(2) * 1_000,
                random.nextInt(2) * 30_000,
                random.nextInt(3) * 5_000,
                random.nextInt(2) * 60_000,
                random.nextInt(2) * 40_000,
                random.nextInt(2) * 2_000,
                random.nextInt(2) * 5_000,
                random.nextInt(2) * 10_000,
                random.nextInt(2) * 5_000,
                5_000_000);
    }

    private Shift shift(int number) {
        var from = (7 + random.nextInt(3)) * HOUR;
        var until = from + (4 + random.nextInt(6)) * HOUR;
        var place = random.nextInt(places);
        var shift = Shift.of("shift-" + number, place, from, until)
                .by("technician-" + number)
                .able(some(SKILLS));
        if (random.nextInt(3) == 0) {
            shift = shift.withOvertimeUntil(until + 2 * HOUR);
        }
        if (random.nextInt(3) == 0) {
            shift = shift.carrying(3 + random.nextInt(10));
        }
        var breaks = new ArrayList<Break>();
        if (random.nextBoolean()) {
            breaks.add(new Break(new Window(from + HOUR, from + 2 * HOUR), 900));
        }
        if (random.nextInt(3) == 0) {
            breaks.add(new Break(new Window(from + 2 * HOUR, from + 3 * HOUR), 1_800));
        }
        return shift.pausing(breaks);
    }

    private Visit visit(int number) {
        var visit = Visit.of("visit-" + number, random.nextInt(places), random.nextInt(5) * 900);
        if (random.nextInt(4) > 0) {
            visit = visit.within(IntStream.rangeClosed(0, random.nextInt(3))
                    .mapToObj(_ -> window())
                    .toArray(Window[]::new));
        }
        if (random.nextBoolean()) {
            visit = visit.needing(new Needs(
                    random.nextInt(3) == 0 ? some(SKILLS) : Set.of(),
                    random.nextInt(5),
                    random.nextInt(6) == 0 ? Set.of(technician()) : Set.of()));
        }
        if (random.nextBoolean()) {
            visit = visit.worth(new Worth(
                    1 + random.nextInt(4),
                    random.nextInt(3) == 0 ? (Long) (long) random.nextInt(40_000) : null,
                    random.nextBoolean() ? (Integer) (8 * HOUR + random.nextInt(6 * HOUR)) : null,
                    random.nextInt(3) == 0 ? technician() : null));
        }
        return visit;
    }

    private Window window() {
        var from = 7 * HOUR + random.nextInt(9 * HOUR);
        return new Window(from, from + random.nextInt(3 * HOUR));
    }

    private String technician() {
        return "technician-" + random.nextInt(shifts);
    }

    private Set<String> some(List<String> all) {
        var some = new HashSet<>(all);
        some.removeIf(_ -> random.nextInt(3) == 0);
        return some;
    }
}
