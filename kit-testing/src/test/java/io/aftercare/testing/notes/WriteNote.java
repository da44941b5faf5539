package io.aftercare.testing.notes;

import io.aftercare.kit.http.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks for a note. */
record WriteNote(
        @NotNull @PlainText(max = 80) String heading,

        @Nullable @Size(max = 40) @Pattern(regexp = "[a-z0-9-]+") String slug,

        @Min(0) int stars,
        @Nullable Mood mood,
        @Nullable Instant at,
        @Nullable UUID replyTo,
        @Valid @Size(max = 3) @Nullable List<@NotNull @Valid Line> lines) {
    enum Mood {
        CALM,
        CROSS
    }

    record Line(
            @NotNull @PlainText(max = 20) String text,
            @Nullable Double weight) {
        Line {
            if (weight != null && weight.isNaN()) {
                throw new IllegalArgumentException("Weight is no number");
            }
        }
    }
}
