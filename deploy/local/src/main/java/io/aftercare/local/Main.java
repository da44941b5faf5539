package io.aftercare.local;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** What the {@code aftercare} script calls: up, down, status, and single parts. */
final class Main {

    private final Stack stack;
    private final PrintStream out;

    private Main(Stack stack, PrintStream out) {
        this.stack = stack;
        this.out = out;
    }

    public static void main(String[] arguments) {
        var out = System.out;
        var begin = System.nanoTime();
        try {
            var config = StackConfig.ofEnvironment(Path.of(System.getProperty("aftercare.project", "")));
            Consumer<String> progress = line -> out.printf(
                    "[%5.1f s] %s%n",
                    Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0, line);
            System.exit(new Main(new Stack(config, progress), out).run(List.of(arguments)));
        } catch (StackFailure e) {
            System.err.println("aftercare: " + e.getMessage());
            System.exit(1);
        }
    }

    private int run(List<String> arguments) {
        switch (arguments.getFirst()) {
            case "up" -> {
                stack.up();
                if (!arguments.contains("--no-demo-data")) {
                    loadDemoNetwork();
                }
                greet();
            }
            case "down" -> stack.down();
            case "demo" -> loadDemoNetwork();
            case "environment" -> environment();
            case "status" -> {
                return status();
            }
            case "start" -> stack.start(named(arguments));
            case "stop" -> stack.stop(named(arguments));
            case "kill" -> stack.kill(named(arguments));
            case "restart" -> stack.restart(named(arguments));
            default -> throw new StackFailure("Unknown command " + arguments.getFirst());
        }
        return 0;
    }

    private void loadDemoNetwork() {
        try {
            new DemoNetwork(stack.config(), out::println).load();
        } catch (StackFailure e) {
            throw new StackFailure(
                    "The stack runs, but its demo network is incomplete (./aftercare demo tries again): "
                            + e.getMessage(),
                    e);
        }
    }

    /** {@code start intake --replica 2} is {@code start intake-2}. */
    private static String named(List<String> arguments) {
        if (arguments.size() == 4 && arguments.get(2).equals("--replica")) {
            return PartName.parse(arguments.get(1) + "-" + arguments.get(3)).toString();
        }
        if (arguments.size() != 2) {
            throw new StackFailure("Say which part: " + arguments.getFirst() + " NAME [--replica N]");
        }
        return arguments.get(1);
    }

    private int status() {
        var all = stack.status();
        out.printf("%-12s %-10s %7s %6s %9s %10s%n", "part", "state", "pid", "port", "memory", "up");
        for (var part : all) {
            out.printf(
                    "%-12s %-10s %7s %6d %5d MiB %10s%n",
                    part.name(),
                    part.state().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '),
                    part.pid() == 0 ? "-" : Long.toString(part.pid()),
                    part.port(),
                    part.memoryKib() / 1024,
                    part.pid() == 0 ? "-" : spoken(part.uptime()));
        }
        out.printf(
                "%-12s %41d MiB%n",
                "together", all.stream().mapToLong(PartStatus::memoryKib).sum() / 1024);
        for (var part : all) {
            if (part.state() == PartStatus.State.DIED) {
                out.printf(
                        "%s died; its log: %s; start it with ./aftercare start %s%n",
                        part.name(), part.log(), part.name());
            } else if (part.state() == PartStatus.State.NOT_READY) {
                out.printf("%s runs but does not answer; its log: %s%n", part.name(), part.log());
            }
        }
        return all.stream().allMatch(part -> part.state() == PartStatus.State.HEALTHY) ? 0 : 1;
    }

    /** Where a program that measures from inside finds the servers of this stack. */
    private void environment() {
        var config = stack.config();
        out.println("AFTERCARE_URL=" + config.gateway());
        out.println("AFTERCARE_POSTGRES=" + config.postgres());
        out.println("AFTERCARE_DB_USER=intake");
        out.println("AFTERCARE_DB_PASSWORD=" + stack.password("db.intake"));
        out.println("AFTERCARE_KAFKA=" + config.kafka());
    }

    private static String spoken(Duration uptime) {
        return uptime.toHours() > 0
                ? "%d h %02d min".formatted(uptime.toHours(), uptime.toMinutesPart())
                : "%d min %02d s".formatted(uptime.toMinutes(), uptime.toSecondsPart());
    }

    private void greet() {
        var config = stack.config();
        out.printf(
                """

                        Aftercare is up: %s
                          API browser   %s/api/
                          logins        agent-01, support-01, dispatcher-01, tech-01 .. tech-16, head-01 .. head-05,
                                        inspector-01 .. inspector-05, parts-01, followup-01, manager-01, quality-01,
                                        admin-01; the password of all is: demo
                          partners      partner-acme / acme-demo-secret, partner-globex / globex-demo-secret
                          Keycloak      %s/auth/admin/ as admin; its password: keycloak.admin in
                                        %s, without + / =
                          logs          %s
                          stop it with  ./aftercare down
                        """,
                config.gateway(),
                config.gateway(),
                config.gateway(),
                config.state().resolve("secrets.properties"),
                config.logs());
    }
}
