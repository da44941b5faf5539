package io.aftercare.benchmarks;

import java.util.List;

/** Runs one measurement by name. */
public final class Bench {
    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        var target = Target.fromEnvironment();
        switch (arguments.length == 0 ? "" : arguments[0]) {
            case "intake" -> new IntakeBench(target, options(arguments)).run();
            case "pipeline" -> new PipelineBench(target, options(arguments)).run();
            default -> {
                System.err.println("Usage: ./aftercare bench intake|pipeline [--seconds N] [--rounds N] [--clients N]");
                System.exit(2);
            }
        }
    }

    private static Options options(String[] arguments) {
        return Options.of(List.of(arguments).subList(1, arguments.length));
    }
}
