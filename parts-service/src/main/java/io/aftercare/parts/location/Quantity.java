package io.aftercare.parts.location;

import java.util.List;
import java.util.Map;

/** So many pieces of one part. */
public record Quantity(String partNumber, int quantity) {
    public Quantity {
        if (quantity < 1) {
            throw new IllegalArgumentException("A quantity is at least one piece: " + quantity);
        }
    }

    /** The same as a list, in the order of the map. */
    public static List<Quantity> listOf(Map<String, Integer> quantities) {
        return quantities.entrySet().stream()
                .map(entry -> new Quantity(entry.getKey(), entry.getValue()))
                .toList();
    }
}
