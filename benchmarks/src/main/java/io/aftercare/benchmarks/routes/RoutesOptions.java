package io.aftercare.benchmarks.routes;

import io.aftercare.benchmarks.Options;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What to run.
 *
 * @param seconds the times of one run
 * @param seeds how often each run is repeated with another seed
 * @param instances parts of names; empty for all
 */
record RoutesOptions(
        List<Integer> seconds,
        int seeds,
        List<String> instances,
        List<Engine> engines,
        List<Convention> conventions,
        Path data) {
    static RoutesOptions of(List<String> words) {
        var project = Path.of(System.getProperty("aftercare.project", "."));
        return new RoutesOptions(
                Arrays.stream(Options.text(words, "--seconds", "10,30").split(","))
                        .map(Integer::valueOf)
                        .toList(),
                Integer.parseInt(Options.text(words, "--seeds", "2")),
                names(Options.text(words, "--instances", "")),
                engines(Options.text(words, "--engine", "both")),
                conventions(Options.text(words, "--convention", "both")),
                Path.of(Options.text(
                        words,
                        "--data",
                        project.resolve("benchmarks/data/vrptw").toString())));
    }

    private static List<String> names(String list) {
        return Stream.of(list.toUpperCase(Locale.ROOT).split(","))
                .filter(name -> !name.isBlank())
                .toList();
    }

    private static List<Engine> engines(String name) {
        return switch (name) {
            case "own" -> List.of(new OwnEngine());
            case "jsprit" -> List.of(new JspritEngine());
            case "both" -> List.of(new OwnEngine(), new JspritEngine());
            default -> throw new IllegalArgumentException("--engine is own, jsprit or both, not " + name);
        };
    }

    private static List<Convention> conventions(String name) {
        return switch (name) {
            case "dimacs" -> List.of(Convention.DIMACS);
            case "vehicles" -> List.of(Convention.VEHICLES_FIRST);
            case "both" -> List.of(Convention.values());
            default -> throw new IllegalArgumentException("--convention is dimacs, vehicles or both, not " + name);
        };
    }

    boolean wants(Instance instance) {
        return instances.isEmpty() || instances.stream().anyMatch(instance.name()::contains);
    }
}
