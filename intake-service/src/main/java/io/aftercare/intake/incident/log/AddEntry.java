package io.aftercare.intake.incident.log;

import io.aftercare.kit.http.PlainText;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A line in the log of an incident; {@code at} is when it happened, now without it. */
record AddEntry(
        @NotNull @PlainText(max = 2000, multiline = true) String text,

        @Nullable Instant at) {}
