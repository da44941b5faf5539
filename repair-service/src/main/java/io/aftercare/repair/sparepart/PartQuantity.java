package io.aftercare.repair.sparepart;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** So many of one part. */
public record PartQuantity(
        @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._/-]{0,63}") String partNumber,

        @NotNull @Min(1) @Max(10_000) int quantity) {
    /** The quantity of each part; a part that is named twice counts once with the sum. */
    public static Map<String, Integer> sumOf(Collection<PartQuantity> parts) {
        var sum = new TreeMap<String, Integer>();
        parts.forEach(part -> sum.merge(part.partNumber(), part.quantity(), Integer::sum));
        return sum;
    }

    public static List<PartQuantity> listOf(Map<String, Integer> quantities) {
        return new TreeMap<>(quantities)
                .entrySet().stream()
                        .map(entry -> new PartQuantity(entry.getKey(), entry.getValue()))
                        .toList();
    }
}
