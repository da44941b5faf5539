package io.aftercare.benchmarks;

import java.io.IOException;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.DoubleStream;

/** Clients that register one request after the other, as fast as they are answered. */
public final class RegistrationLoad {
    private static final String PATH = "/v1/service-requests";

    private final Target target;
    private final int clients;

    public RegistrationLoad(Target target, int clients) {
        this.target = target;
        this.clients = clients;
    }

    /** Registrations a second, measured for this long. */
    public double rate(int seconds) throws IOException, InterruptedException {
        var token = Logins.partner(target.gateway());
        var done = new LongAdder();
        var until = System.nanoTime() + seconds * 1_000_000_000L;
        Clients.run(clients, () -> {
            try (var wire = new Wire(target.gateway())) {
                while (System.nanoTime() < until) {
                    one(wire, token);
                    done.increment();
                }
            }
            return null;
        });
        return done.sum() / (double) seconds;
    }

    /** The middle one of several rates. */
    public double median(int rounds, int seconds) throws IOException, InterruptedException {
        var rates = new double[rounds];
        for (var round = 0; round < rounds; round++) {
            rates[round] = rate(seconds);
        }
        return median(rates);
    }

    static double median(double[] rates) {
        return DoubleStream.of(rates)
                .sorted()
                .skip(rates.length / 2)
                .findFirst()
                .orElseThrow();
    }

    /** Registers one request. */
    static void one(Wire wire, String token) throws IOException {
        wire.post(PATH, token, Registration.key(), Registration.body()).expect(201);
    }
}
