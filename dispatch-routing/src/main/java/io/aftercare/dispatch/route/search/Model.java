package io.aftercare.dispatch.route.search;

import io.aftercare.dispatch.route.Break;
import io.aftercare.dispatch.route.Problem;
import io.aftercare.dispatch.route.Shift;
import io.aftercare.dispatch.route.Visit;
import io.aftercare.dispatch.route.Weights;
import io.aftercare.dispatch.route.Window;
import io.aftercare.dispatch.travel.Traffic;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The problem as plain arrays: visits, shifts and places are numbers. */
final class Model {
    /** Of a time or a cost: cannot be. */
    static final int NEVER = Integer.MAX_VALUE;

    static final long FORBIDDEN = Long.MAX_VALUE / 4;
    private static final int SECONDS_PER_HOUR = 3_600;

    final Problem problem;
    final Weights weights;
    final int visits;
    final int shifts;
    final int places;
    final Traffic traffic;
    final boolean free;
    /** Seconds and points of a way; the ones called in are turned round: the row is the place that is reached. */
    final int[] seconds;

    final int[] secondsIn;
    final int[] points;
    final int[] pointsIn;

    final int[] place;
    final int[] duration;
    final int[] load;
    /** The span from the first window's beginning to the last one's end, and all windows when there are several. */
    final int[] open;

    final int[] close;
    final int[][] windows;
    final long[] leftOut;
    final int[] due;
    final long[] perLateHour;
    /** Where the given plan begins the visit, or -1. */
    final int[] givenStart;
    /** Whether when the visit begins has a price. */
    final boolean[] timed;

    final boolean[] fixed;

    /** What the given plan says about a visit. */
    final Given given;

    final Shift[] shift;
    final int[][] breakFrom;
    final int[][] breakUntil;
    final int[][] breakDuration;
    /** Shifts of one kind can stand in for each other in everything. */
    final int[] kind;

    final int kinds;
    /** What making the visit by a shift of the kind costs wherever it comes in the route, or FORBIDDEN. */
    private final long[] fit;

    Model(Problem problem) {
        this.problem = problem;
        weights = problem.weights();
        visits = problem.visits().size();
        shifts = problem.shifts().size();
        var ways = problem.ways();
        places = ways.places();
        traffic = ways.traffic();
        free = traffic.isFree();
        seconds = ways.seconds();
        secondsIn = turned(seconds, places);
        points = shared(priced(ways.metres()), seconds);
        pointsIn = points == seconds ? secondsIn : shared(turned(points, places), points);
        place = ofVisits(Visit::place);
        duration = ofVisits(Visit::duration);
        load = ofVisits(visit -> visit.needs().load());
        open = ofVisits(visit -> windowsOf(visit).getFirst().from());
        close = ofVisits(visit -> lastMoment(windowsOf(visit)));
        windows = problem.visits().stream().map(Model::severalWindows).toArray(int[][]::new);
        leftOut = problem.visits().stream().mapToLong(this::leftOut).toArray();
        due = ofVisits(Model::due);
        perLateHour = problem.visits().stream()
                .mapToLong(visit -> (long) weights.perLateHour() * visit.worth().priority())
                .toArray();
        given = new Given(problem);
        givenStart = ofVisits(visit -> given.starts.getOrDefault(visit.id(), -1));
        timed = new boolean[visits];
        fixed = new boolean[visits];
        for (var index = 0; index < visits; index++) {
            fixed[index] = problem.visits().get(index).isFixed();
            timed[index] = due[index] < close[index] && perLateHour[index] > 0
                    || givenStart[index] >= 0 && weights.perMovedHour() > 0;
        }
        shift = problem.shifts().toArray(Shift[]::new);
        breakFrom = ofBreaks(pause -> pause.begin().from());
        breakUntil = ofBreaks(pause -> pause.begin().until());
        breakDuration = ofBreaks(Break::duration);
        kind = new int[shifts];
        kinds = findKinds();
        fit = fits();
    }

    private int[] ofVisits(ToIntFunction<Visit> number) {
        return problem.visits().stream().mapToInt(number).toArray();
    }

    private int[][] ofBreaks(ToIntFunction<Break> number) {
        return problem.shifts().stream()
                .map(each -> each.breaks().stream().mapToInt(number).toArray())
                .toArray(int[][]::new);
    }

    /** Where and when the given plan has a visit. */
    static final class Given {
        private final Map<String, String> shifts = new HashMap<>();
        private final Map<String, Integer> starts = new HashMap<>();

        private Given(Problem problem) {
            for (var route : problem.given()) {
                for (var stop : route.stops()) {
                    shifts.put(stop.visit(), route.shift());
                    starts.put(stop.visit(), stop.start());
                }
            }
        }

        @Nullable String shiftOf(String visit) {
            return shifts.get(visit);
        }
    }

    private int[] priced(int[] metres) {
        var priced = new int[metres.length];
        for (var cell = 0; cell < metres.length; cell++) {
            var sum = wayPoints(metres[cell]) + drivingPoints(seconds[cell]);
            if (sum > Integer.MAX_VALUE / 4) {
                throw new IllegalArgumentException("A way of " + metres[cell] + " m costs too many points: " + sum);
            }
            priced[cell] = (int) sum;
        }
        return priced;
    }

    long wayPoints(int metres) {
        return (long) metres * weights.perKilometre() / 1_000;
    }

    long drivingPoints(int freeSeconds) {
        return (long) freeSeconds * weights.perDrivingHour() / SECONDS_PER_HOUR;
    }

    /** The other table when both say the same: half of the memory to walk through. */
    private static int[] shared(int[] table, int[] other) {
        return Arrays.equals(table, other) ? other : table;
    }

    /** The same table where it is as far back as there. */
    private static int[] turned(int[] table, int size) {
        if (isSymmetric(table, size)) {
            return table;
        }
        var turned = new int[table.length];
        for (var row = 0; row < size; row++) {
            for (var column = 0; column < size; column++) {
                turned[column * size + row] = table[row * size + column];
            }
        }
        return turned;
    }

    private static boolean isSymmetric(int[] table, int size) {
        for (var row = 1; row < size; row++) {
            for (var column = 0; column < row; column++) {
                if (table[column * size + row] != table[row * size + column]) {
                    return false;
                }
            }
        }
        return true;
    }

    private long leftOut(Visit visit) {
        var worth = visit.worth();
        return worth.leftOut() == null ? weights.leftOut() * worth.priority() : worth.leftOut();
    }

    private static int due(Visit visit) {
        var due = visit.worth().due();
        return due == null ? NEVER : due;
    }

    private static int lastMoment(List<Window> windows) {
        return windows.stream().mapToInt(Window::until).max().orElseThrow();
    }

    /** Beginnings and ends in turn; null when there is but one window. */
    private static int @Nullable [] severalWindows(Visit visit) {
        var spans = windowsOf(visit);
        return spans.size() == 1
                ? null
                : spans.stream()
                        .flatMapToInt(span -> IntStream.of(span.from(), span.until()))
                        .toArray();
    }

    private static List<Window> windowsOf(Visit visit) {
        if (visit.pin() != null && visit.pin().start() != null) {
            return List.of(new Window(visit.pin().start(), visit.pin().start()));
        }
        return visit.windows();
    }

    /** Shifts of which somebody speaks by name are a kind of their own. */
    private int findKinds() {
        var named = new HashSet<String>(given.shifts.values());
        for (var visit : problem.visits()) {
            named.addAll(visit.needs().notBy());
            if (visit.worth().preferred() != null) {
                named.add(visit.worth().preferred());
            }
            if (visit.pin() != null) {
                named.add(visit.pin().shift());
            }
        }
        var known = new HashMap<Shift, Integer>();
        for (var index = 0; index < shifts; index++) {
            var each = shift[index];
            var anybody = !named.contains(each.id()) && !named.contains(each.technician());
            kind[index] = known.computeIfAbsent(anybody ? nameless(each) : each, _ -> known.size());
        }
        return known.size();
    }

    private static Shift nameless(Shift each) {
        return new Shift(
                "",
                "",
                each.startPlace(),
                each.endPlace(),
                each.from(),
                each.regularUntil(),
                each.until(),
                each.skills(),
                each.breaks(),
                each.capacity());
    }

    private long[] fits() {
        var fits = new long[visits * kinds];
        for (var index = 0; index < shifts; index++) {
            var able = new HashMap<Set<String>, Boolean>();
            for (var each = 0; each < visits; each++) {
                var visit = problem.visits().get(each);
                var skills = visit.needs().skills();
                var isAble = skills.isEmpty() || able.computeIfAbsent(skills, shift[index].skills()::containsAll);
                fits[each * kinds + kind[index]] = fit(visit, shift[index], isAble);
            }
        }
        return fits;
    }

    private long fit(Visit visit, Shift by, boolean able) {
        if (visit.pin() != null && !visit.pin().shift().equals(by.id())) {
            return FORBIDDEN;
        }
        // What is fixed was decided by somebody who may know better.
        if (!visit.isFixed() && (!able || visit.needs().notBy().contains(by.technician()))) {
            return FORBIDDEN;
        }
        return preferencePoints(visit, by) + otherShiftPoints(visit, by);
    }

    long preferencePoints(Visit visit, Shift by) {
        var preferred = visit.worth().preferred();
        return preferred == null || preferred.equals(by.technician()) ? 0 : weights.notPreferred();
    }

    long otherShiftPoints(Visit visit, Shift by) {
        var before = given.shiftOf(visit.id());
        return before == null || before.equals(by.id()) ? 0 : weights.otherShift();
    }

    long fit(int visit, int route) {
        return fit[visit * kinds + kind[route]];
    }

    int arrival(int departure, int from, int to) {
        var way = seconds[from * places + to];
        return free ? departure + way : traffic.arrival(departure, way);
    }

    int latestDeparture(int arrival, int from, int to) {
        var way = seconds[from * places + to];
        return free ? arrival - way : traffic.latestDeparture(arrival, way);
    }

    /** When the work begins after arriving then, or NEVER. */
    int start(int visit, int arrival) {
        if (arrival <= open[visit]) {
            return open[visit];
        }
        if (arrival > close[visit]) {
            return NEVER;
        }
        var spans = windows[visit];
        if (spans == null) {
            return arrival;
        }
        var next = NEVER;
        for (var span = 0; span < spans.length; span += 2) {
            if (arrival <= spans[span + 1]) {
                next = Math.min(next, Math.max(arrival, spans[span]));
            }
        }
        return next;
    }

    /** The last time within a window that is not after the bound, or -1. */
    int latestStart(int visit, int bound) {
        if (bound < open[visit]) {
            return -1;
        }
        var spans = windows[visit];
        if (spans == null) {
            return Math.min(bound, close[visit]);
        }
        var last = -1;
        for (var span = 0; span < spans.length; span += 2) {
            if (bound >= spans[span]) {
                last = Math.max(last, Math.min(bound, spans[span + 1]));
            }
        }
        return last;
    }

    long latePoints(int visit, int start) {
        return start <= due[visit] ? 0 : (start - due[visit]) * perLateHour[visit] / SECONDS_PER_HOUR;
    }

    long movedPoints(int visit, int start) {
        return givenStart[visit] < 0
                ? 0
                : (long) Math.abs(start - givenStart[visit]) * weights.perMovedHour() / SECONDS_PER_HOUR;
    }

    long timePoints(int visit, int start) {
        return timed[visit] ? latePoints(visit, start) + movedPoints(visit, start) : 0;
    }

    long overtimePoints(int route, int end) {
        var over = end - shift[route].regularUntil();
        return over <= 0 ? 0 : (long) over * weights.perOvertimeHour() / SECONDS_PER_HOUR;
    }

    boolean mayRunOver(int route) {
        return weights.perOvertimeHour() > 0 && shift[route].until() > shift[route].regularUntil();
    }

    /** The square of the work over the length of the shift, so that an hour more is dearer for whoever has more. */
    long loadPoints(int route, long work) {
        if (weights.fairness() == 0) {
            return 0;
        }
        var length = Math.max(1, shift[route].regularUntil() - shift[route].from());
        return (long) ((double) work * work * weights.fairness() / length / SECONDS_PER_HOUR);
    }
}
