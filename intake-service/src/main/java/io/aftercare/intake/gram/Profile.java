package io.aftercare.intake.gram;

import java.util.Set;

/** The hashes by which a person is compared, and the keys by which one is found. */
public record Profile(Set<Integer> name, Set<Integer> address, Set<Integer> phone, Set<Integer> keys) {
    /** How alike two sets are: 0 when they share nothing, 1 when they are the same (Dice). */
    public static double likeness(Set<Integer> one, Set<Integer> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        var shared = one.stream().filter(other::contains).count();
        return 2.0 * shared / (one.size() + other.size());
    }
}
