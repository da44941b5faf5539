package io.aftercare.parts.reservation;

import io.aftercare.kit.http.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Pieces that come back from a repair. */
record ReturnParts(
        @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid ReturnedLine> lines,
        @Nullable Instant at) {
    /** So many pieces of one part. */
    record ReturnedLine(
            @NotNull @PlainText(max = 64) String partNumber,
            @NotNull @Min(1) @Max(10_000) Integer quantity) {}

    /** Lines of the same part are one quantity. */
    Map<String, Integer> pieces() {
        var pieces = new TreeMap<String, Integer>();
        lines.forEach(line -> pieces.merge(line.partNumber(), line.quantity(), Integer::sum));
        return pieces;
    }
}
