package io.aftercare.benchmarks;

import java.io.IOException;
import java.sql.SQLException;

/**
 * How fast requests are registered through the gateway, with a verified token, idempotency and outbox, beside the rate
 * at which plain JDBC clients commit the same rows; then the latency at half of the reached rate.
 */
final class IntakeBench {
    private static final double GOAL = 0.30;
    private static final double GOAL_P99_MS = 100;

    private final Target target;
    private final Options options;

    IntakeBench(Target target, Options options) {
        this.target = target;
        this.options = options;
    }

    void run() throws IOException, SQLException, InterruptedException {
        System.out.println("Bench intake: " + Machine.facts());
        System.out.printf(
                "%d clients, %d rounds of %d s each way, warm-up %d s%n",
                options.clients(), options.rounds(), options.seconds(), options.warmUp());
        var registering = new RegistrationLoad(target, options.clients());
        registering.rate(options.warmUp());
        var reference = new double[options.rounds()];
        var reached = new double[options.rounds()];
        try (var jdbc = new JdbcReference(target)) {
            jdbc.rate(options.clients(), 3);
            for (var round = 0; round < options.rounds(); round++) {
                reference[round] = jdbc.rate(options.clients(), options.seconds());
                reached[round] = registering.rate(options.seconds());
                System.out.printf(
                        "round %d: JDBC %.0f/s, gateway %.0f/s, ratio %.2f%n",
                        round + 1, reference[round], reached[round], reached[round] / reference[round]);
            }
        }
        var half = RegistrationLoad.median(reached) / 2;
        var token = Logins.partner(target.gateway());
        var latencies = new PacedLoad(options.clients() * 4).run(half, options.seconds() * 2, new Registering(token));
        report(RegistrationLoad.median(reference), RegistrationLoad.median(reached), half, latencies);
    }

    private void report(double reference, double reached, double half, Latencies latencies) {
        System.out.println();
        System.out.println("| measure | figure | goal |");
        System.out.println("|---|---|---|");
        System.out.printf("| plain JDBC, same rows, commits/s (median) | %.0f | |%n", reference);
        System.out.printf("| registered through the gateway, requests/s (median) | %.0f | |%n", reached);
        System.out.printf("| ratio | %.2f | ≥ %.2f |%n", reached / reference, GOAL);
        System.out.printf(
                "| at %.0f requests/s (half): p50 / p95 / p99, ms | %.1f / %.1f / %.1f | p99 ≤ %.0f |%n",
                half, latencies.percentile(50), latencies.percentile(95), latencies.percentile(99), GOAL_P99_MS);
        System.out.printf("| requests measured at half rate | %d | |%n", latencies.count());
    }

    /** One registration on a connection of its own thread. */
    private final class Registering implements PacedLoad.Work {
        private final String token;

        Registering(String token) {
            this.token = token;
        }

        @Override
        public AutoCloseable open() {
            return new Wire(target.gateway());
        }

        @Override
        public void once(AutoCloseable connection) throws IOException {
            RegistrationLoad.one((Wire) connection, token);
        }
    }
}
