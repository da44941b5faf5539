package io.aftercare.dispatch.technician;

import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.http.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** The facts of papers that a technician shows. */
final class Papers {
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 1, 1);

    private Papers() {}

    /** A certificate for a skill; it replaces the one that there was. */
    record NoteCertificate(
            @NotNull @Size(max = 64) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
            String skill,

            @NotNull @PlainText(max = 64) String number,
            @NotNull LocalDate validUntil) {
        Certificate toCertificate() {
            return new Certificate(skill, number, plausible(validUntil));
        }
    }

    /** A safety pass; it replaces the one that there was. */
    record NoteSafetyPass(@NotNull LocalDate validUntil) {
        LocalDate day() {
            return plausible(validUntil);
        }
    }

    private static LocalDate plausible(LocalDate day) {
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw new InvalidField("validUntil", "plausible-day", "A paper is valid until a day of this century");
        }
        return day;
    }
}
