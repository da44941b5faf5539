package io.aftercare.dispatch.assignment;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the decision needs to know of the outlet that a technician works for.
 *
 * @param active whether it may be given work
 * @param heldBecause why not, when its membership of the network says so
 * @param contract what it may be given; without one, everything
 */
public record Station(
        String outletCode,
        Place place,
        int radiusKm,
        boolean active,
        @Nullable Hold heldBecause,
        @Nullable ContractScope contract) {
    /** An outlet of our own, which has no contract. */
    public Station(String outletCode, Place place, int radiusKm, boolean active) {
        this(outletCode, place, radiusKm, active, null, null);
    }

    /** Whether the contract, if there is one, covers such work at such a place, on whatever day. */
    public boolean mayWorkOn(String skill, Place at) {
        return terms().map(scope -> scope.covers(skill, at)).orElse(true);
    }

    Optional<ContractScope> terms() {
        return Optional.ofNullable(contract);
    }

    /** The last day on which it may be given work. */
    Optional<LocalDate> lastDay() {
        return terms().map(ContractScope::until);
    }
}
