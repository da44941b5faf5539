package io.aftercare.benchmarks.find;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.aftercare.benchmarks.Latencies;
import io.aftercare.benchmarks.Logins;
import io.aftercare.benchmarks.Machine;
import io.aftercare.benchmarks.PacedLoad;
import io.aftercare.benchmarks.Registration;
import io.aftercare.benchmarks.RegistrationLoad;
import io.aftercare.benchmarks.Target;
import io.aftercare.benchmarks.Wire;
import io.aftercare.benchmarks.find.Searches.Search;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Searches, lists, an export and registrations among very many requests. */
public final class FindBench {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CLIENTS = 16;
    private static final int WARM_UP_SECONDS = 60;
    private static final int ROUNDS = 7;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private final Target target;
    private final FindOptions options;

    public FindBench(Target target, List<String> words) {
        this.target = target;
        this.options = FindOptions.of(words);
    }

    public void run() throws IOException, SQLException, InterruptedException {
        System.out.println("Bench find: " + Machine.facts());
        try (var requests = new ManyRequests(target)) {
            var registering = new RegistrationLoad(target, CLIENTS);
            registering.rate(WARM_UP_SECONDS);
            var before = registering.median(ROUNDS, options.seconds());
            var among = requests.count();
            requests.fillUpTo(options.requests());
            var searches = new Searches(options.requests() / 2, requests.aProduct(), aPhone());
            var asked = new LinkedHashMap<Search, Latencies>();
            for (var search : searches.all()) {
                System.out.println(search.name());
                asked.put(search, ask(search));
            }
            var export = export();
            registering.rate(WARM_UP_SECONDS / 3);
            var after = registering.median(ROUNDS, options.seconds());
            report(requests.count(), asked, export);
            System.out.printf(
                    "| registrations/s among %d and among all of them (medians of %d) | %.0f / %.0f = %.2f | ≥ 0.90 |%n",
                    among, ROUNDS, before, after, after / before);
        }
    }

    /** The telephone number of a customer who is there, in national form. */
    private String aPhone() throws IOException {
        try (var wire = new Wire(target.gateway())) {
            var body = Registration.body();
            wire.post("/v1/service-requests", Logins.partner(target.gateway()), Registration.key(), body)
                    .expect(201);
            return JSON.readTree(body).at("/customer/phone").asText().substring(2);
        }
    }

    private Latencies ask(Search search) throws IOException, InterruptedException {
        var token = Logins.person(target.gateway(), "manager-01");
        // Plans and caches first.
        new PacedLoad(CLIENTS).run(options.perSecond(), 2, new Asking(search, token));
        return new PacedLoad(CLIENTS).run(options.perSecond(), options.seconds(), new Asking(search, token));
    }

    private record Export(long rows, double seconds) {}

    private Export export() throws IOException {
        var token = Logins.person(target.gateway(), "manager-01");
        try (var wire = new Wire(target.gateway())) {
            var begun = System.nanoTime();
            var export = wire.post("/v1/service-request-exports", token, Registration.key(), "{\"format\":\"CSV\"}")
                    .expect(202)
                    .json();
            var path = "/v1/service-request-exports/" + export.get("id").asText();
            while (!export.get("status").asText().equals("DONE")) {
                if (export.get("status").asText().equals("FAILED")) {
                    throw new IOException("The export failed: " + export);
                }
                LockSupport.parkNanos(LOOK_AGAIN.toNanos());
                export = wire.get(path, token).expect(200).json();
                System.out.printf(
                        "\r%d rows are exported", export.get("rowsDone").asLong());
            }
            System.out.println();
            return new Export(export.get("rowsDone").asLong(), (System.nanoTime() - begun) / 1e9);
        }
    }

    private void report(long requests, LinkedHashMap<Search, Latencies> asked, Export export) {
        System.out.println();
        System.out.printf("| among %d requests, at %d/s | p50, ms | p95, ms | goal |%n", requests, options.perSecond());
        System.out.println("|---|---|---|---|");
        asked.forEach((search, latencies) -> System.out.printf(
                "| %s | %.1f | %.1f | ≤ %d |%n",
                search.name(), latencies.percentile(50), latencies.percentile(95), search.goalMs()));
        System.out.println();
        System.out.println("| measure | figure | goal |");
        System.out.println("|---|---|---|");
        System.out.printf(
                "| export of %d rows as CSV, rows/s | %.0f | ≥ 20000 |%n",
                export.rows(), export.rows() / export.seconds());
    }

    /** One question on a connection of its own thread. */
    private final class Asking implements PacedLoad.Work {
        private final Search search;
        private final String token;

        Asking(Search search, String token) {
            this.search = search;
            this.token = token;
        }

        @Override
        public AutoCloseable open() {
            return new Wire(target.gateway());
        }

        @Override
        public void once(AutoCloseable connection) throws IOException {
            var wire = (Wire) connection;
            var body = search.body().get();
            var path = search.path().get();
            var answer = body.isEmpty() ? wire.get(path, token) : wire.post(path, token, Registration.key(), body);
            answer.expect(200);
        }
    }
}
