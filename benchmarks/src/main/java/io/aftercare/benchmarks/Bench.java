package io.aftercare.benchmarks;

import io.aftercare.benchmarks.dispatch.DispatchBench;
import io.aftercare.benchmarks.find.FindBench;
import io.aftercare.benchmarks.routes.RoutesBench;
import io.aftercare.benchmarks.sla.SlaBench;
import java.util.List;

/** Runs one measurement by name. */
public final class Bench {
    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        var target = Target.fromEnvironment();
        switch (arguments.length == 0 ? "" : arguments[0]) {
            case "intake" -> new IntakeBench(target, options(arguments)).run();
            case "pipeline" -> new PipelineBench(target, options(arguments)).run();
            case "find" -> new FindBench(target, words(arguments)).run();
            case "sla" -> new SlaBench(target, words(arguments)).run();
            case "dispatch" -> new DispatchBench(words(arguments), System.out).run();
            case "routes" -> new RoutesBench(words(arguments), System.out).run();
            default -> {
                System.err.println(
                        "Usage: ./aftercare bench intake|pipeline [--seconds N] [--rounds N] [--warm-up N] [--clients N]");
                System.err.println("       ./aftercare bench find [--requests N] [--per-second N] [--seconds N]");
                System.err.println("       ./aftercare bench sla [--pending N] [--per-second N] [--seconds N]");
                System.err.println("       ./aftercare bench routes [--seconds N,N] [--seeds N] [--instances NAME,NAME]"
                        + " [--engine own|jsprit|both] [--convention dimacs|vehicles|both] [--data DIRECTORY]");
                System.err.println("       ./aftercare bench dispatch [--seconds N] [--seeds N] [--repetitions N]");
                System.exit(2);
            }
        }
    }

    private static Options options(String[] arguments) {
        return Options.of(words(arguments));
    }

    private static List<String> words(String[] arguments) {
        return List.of(arguments).subList(1, arguments.length);
    }
}
