package io.aftercare.benchmarks.routes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One instance as Solomon and, larger, Gehring and Homberger wrote them; customer 0 is the depot. */
record Instance(String name, int vehicles, int capacity, List<Customer> customers) {
    record Customer(double x, double y, int demand, int ready, int due, int service) {}

    /** How many customers there are besides the depot. */
    int size() {
        return customers.size() - 1;
    }

    double distance(int from, int to) {
        var a = customers.get(from);
        var b = customers.get(to);
        return Math.hypot(a.x - b.x, a.y - b.y);
    }

    /** Empty when the file is something else. */
    static Optional<Instance> read(Path file) throws IOException {
        var rows = new ArrayList<double[]>();
        for (var line : Files.readAllLines(file)) {
            numbers(line).ifPresent(rows::add);
        }
        if (rows.size() < 3 || rows.getFirst().length != 2) {
            return Optional.empty();
        }
        var customers = new ArrayList<Customer>();
        for (var row : rows.subList(1, rows.size())) {
            if (row.length != 7 || row[0] != customers.size()) {
                throw new IOException(file.getFileName() + ": customer " + customers.size() + " is missing or has "
                        + row.length + " numbers instead of 7");
            }
            customers.add(new Customer(
                    row[1],
                    row[2],
                    whole(row[3], file),
                    whole(row[4], file),
                    whole(row[5], file),
                    whole(row[6], file)));
        }
        var name = file.getFileName().toString().replaceFirst("\\.[A-Za-z]+$", "");
        var fleet = rows.getFirst();
        return Optional.of(
                new Instance(name.toUpperCase(Locale.ROOT), whole(fleet[0], file), whole(fleet[1], file), customers));
    }

    private static Optional<double[]> numbers(String line) {
        var words = line.trim().split("\\s+");
        if (!Arrays.stream(words).allMatch(word -> word.matches("-?\\d+(\\.\\d*)?"))) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(words).mapToDouble(Double::parseDouble).toArray());
    }

    private static int whole(double number, Path file) throws IOException {
        if (number != Math.rint(number) || Math.abs(number) > 1e8) {
            throw new IOException(file.getFileName() + ": " + number + " is not a whole number");
        }
        return (int) number;
    }
}
