package io.aftercare.benchmarks.routes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The best costs that anybody published, by instance and convention. */
record BestKnown(Map<String, Best> table) {
    /** @param vehicles 0 when the source does not say */
    record Best(int vehicles, double cost) {}

    static BestKnown read(Path file) throws IOException {
        var table = new HashMap<String, Best>();
        if (Files.exists(file)) {
            for (var line : Files.readAllLines(file)) {
                var cells = line.split(",", -1);
                if (cells.length >= 5 && cells[4].matches("[\\d.]+")) {
                    var vehicles = cells[3].isBlank() ? 0 : Integer.parseInt(cells[3].trim());
                    table.put(key(cells[0], cells[2]), new Best(vehicles, Double.parseDouble(cells[4])));
                }
            }
        }
        return new BestKnown(table);
    }

    Optional<Best> of(Instance instance, Convention convention) {
        return Optional.ofNullable(table.get(key(instance.name(), convention.title)));
    }

    private static String key(String instance, String convention) {
        return instance.trim().toUpperCase(Locale.ROOT) + " " + convention.trim();
    }
}
