package io.aftercare.dispatch.route;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One job at one place. What it {@code needs} is never broken; what it is {@code worth} is paid in points.
 *
 * @param windows in one of which the work begins
 */
public record Visit(
        String id,
        int place,
        int duration,
        List<Window> windows,
        Needs needs,
        Worth worth,
        @Nullable Pin pin) {
    private static final Needs NOTHING = new Needs(Set.of(), 0, Set.of());
    private static final Worth ORDINARY = new Worth(1, null, null, null);

    public Visit {
        windows = windows.stream().sorted(Comparator.comparing(Window::from)).toList();
        if (windows.isEmpty()) {
            throw new IllegalArgumentException("Visit " + id + " needs a window");
        }
        if (duration < 0 || duration > Problem.LATEST) {
            throw new IllegalArgumentException("Visit " + id + " cannot last " + duration + " s");
        }
        if (pin != null && pin.start() != null && (pin.start() < 0 || pin.start() > Problem.LATEST)) {
            throw new IllegalArgumentException("Visit " + id + " cannot be pinned to second " + pin.start());
        }
    }

    /** Hard: skills that the technician must have, load to carry, technicians who may not come. */
    public record Needs(Set<String> skills, int load, Set<String> notBy) {
        public Needs {
            skills = Set.copyOf(skills);
            notBy = Set.copyOf(notBy);
            if (load < 0) {
                throw new IllegalArgumentException("A load cannot be negative: " + load);
            }
        }
    }

    /**
     * Soft.
     *
     * @param priority multiplies what lateness costs, and what leaving out costs unless {@code leftOut} says it
     * @param leftOut what leaving an optional visit out costs; without it the visit is left out only when nobody can come
     * @param due second after which the start is late
     * @param preferred technician whom the customer knows
     */
    public record Worth(
            int priority,
            @Nullable Long leftOut,
            @Nullable Integer due,
            @Nullable String preferred) {
        public Worth {
            if (priority < 1 || priority > 100) {
                throw new IllegalArgumentException("A priority lies between 1 and 100: " + priority);
            }
            if (leftOut != null && (leftOut < 0 || leftOut > Weights.LARGEST)) {
                throw new IllegalArgumentException("Leaving out cannot cost " + leftOut);
            }
        }
    }

    /** A visit at any time by anybody. */
    public static Visit of(String id, int place, int duration) {
        return new Visit(id, place, duration, List.of(Window.ALWAYS), NOTHING, ORDINARY, null);
    }

    public Visit within(Window... some) {
        return new Visit(id, place, duration, List.of(some), needs, worth, pin);
    }

    public Visit needing(Needs others) {
        return new Visit(id, place, duration, windows, others, worth, pin);
    }

    public Visit worth(Worth other) {
        return new Visit(id, place, duration, windows, needs, other, pin);
    }

    public Visit pinned(@Nullable Pin other) {
        return new Visit(id, place, duration, windows, needs, worth, other);
    }

    /** True when the visit has begun or was fixed to a time: nothing may move it. */
    public boolean isFixed() {
        return pin != null && pin.start() != null;
    }
}
