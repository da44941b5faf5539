package io.aftercare.dispatch.assignment;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Until which day, itself included, a technician may work by paper. What is not noted does not expire.
 *
 * @param safetyPassUntil for work at customers' places (S1-7.2c)
 * @param certificates by the skill that they prove
 */
public record Passes(@Nullable LocalDate safetyPassUntil, Map<String, LocalDate> certificates) {
    public static final Passes NONE = new Passes(null, Map.of());

    public Passes {
        certificates = Map.copyOf(certificates);
    }

    Optional<LocalDate> safetyPass() {
        return Optional.ofNullable(safetyPassUntil);
    }

    Optional<LocalDate> certificateFor(String skill) {
        return Optional.ofNullable(certificates.get(skill));
    }

    /** The last day on which this skill may be used at a customer's place. */
    Optional<LocalDate> lastDayOf(String skill) {
        return Stream.concat(safetyPass().stream(), certificateFor(skill).stream())
                .min(LocalDate::compareTo);
    }
}
