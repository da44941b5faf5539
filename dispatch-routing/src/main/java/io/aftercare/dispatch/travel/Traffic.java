package io.aftercare.dispatch.travel;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which share of the free speed is left at each time of day, in whole per cent. Speed changes while somebody drives, so
 * whoever leaves later never arrives earlier. Second 0 is a midnight and every day is alike; a day of 23 or 25 hours is
 * counted as one of 24.
 */
public final class Traffic {
    /** Free speed at all times. */
    public static final Traffic FREE = new Traffic(new TreeMap<>(Map.of(LocalTime.MIDNIGHT, 100)));

    private static final int DAY = 86_400;
    private static final long FAR_AWAY = 1_000_000_000;

    private final int[] begins;
    private final int[] percents;
    /** How far one gets from midnight to the beginning of each span; the unit is a hundredth of a free second. */
    private final long[] reached;

    private final long reachedPerDay;

    private Traffic(SortedMap<LocalTime, Integer> percentFrom) {
        begins =
                percentFrom.keySet().stream().mapToInt(LocalTime::toSecondOfDay).toArray();
        percents = percentFrom.values().stream().mapToInt(Integer::intValue).toArray();
        reached = new long[begins.length];
        for (var span = 1; span < begins.length; span++) {
            reached[span] = reached[span - 1] + (long) (begins[span] - begins[span - 1]) * percents[span - 1];
        }
        var last = begins.length - 1;
        reachedPerDay = reached[last] + (long) (DAY - begins[last]) * percents[last];
    }

    /** Spans by the time at which they begin; what is before the first one goes on from the last of the day before. */
    public static Traffic of(Map<LocalTime, Integer> percentFrom) {
        var spans = new TreeMap<>(percentFrom);
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("Traffic needs at least one span");
        }
        spans.forEach((from, percent) -> {
            if (percent < 1 || percent > 400 || from.getNano() != 0) {
                throw new IllegalArgumentException(
                        "Traffic is 1 to 400 per cent from a whole second: " + percent + " from " + from);
            }
        });
        spans.putIfAbsent(LocalTime.MIDNIGHT, spans.lastEntry().getValue());
        return new Traffic(spans);
    }

    /** True when the speed is free at all times, so that arrival is departure plus free seconds. */
    public boolean isFree() {
        return Arrays.stream(percents).allMatch(percent -> percent == 100);
    }

    /** When one arrives who leaves at this second with so many free seconds to drive. */
    public int arrival(int departure, int freeSeconds) {
        var goal = reachedAt(departure) + 100L * freeSeconds;
        var day = Math.floorDiv(goal, reachedPerDay);
        var rest = goal - day * reachedPerDay;
        var span = spanReaching(rest);
        return withinReason(day * DAY + begins[span] + Math.ceilDiv(rest - reached[span], (long) percents[span]));
    }

    /** The last second at which one may leave to arrive by this second. */
    public int latestDeparture(int arrival, int freeSeconds) {
        var goal = reachedAt(arrival) - 100L * freeSeconds;
        var day = Math.floorDiv(goal, reachedPerDay);
        var rest = goal - day * reachedPerDay;
        var span = spanReaching(rest);
        return withinReason(day * DAY + begins[span] + (rest - reached[span]) / percents[span]);
    }

    /** Three decades are as good as never, and sums with it still fit. */
    private static int withinReason(long second) {
        return (int) Math.clamp(second, -FAR_AWAY, FAR_AWAY);
    }

    private long reachedAt(int second) {
        var day = Math.floorDiv(second, DAY);
        var time = second - day * DAY;
        var span = begins.length - 1;
        while (begins[span] > time) {
            span--;
        }
        return day * reachedPerDay + reached[span] + (long) (time - begins[span]) * percents[span];
    }

    private int spanReaching(long rest) {
        var span = reached.length - 1;
        while (reached[span] > rest) {
            span--;
        }
        return span;
    }
}
