package io.aftercare.benchmarks.sla;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftercare.benchmarks.Logins;
import io.aftercare.benchmarks.Machine;
import io.aftercare.benchmarks.Registration;
import io.aftercare.benchmarks.Target;
import io.aftercare.benchmarks.Wire;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How late the breach of a promise is told, at a steady rate, while a million other deadlines wait. */
public final class SlaBench {
    private static final Duration LEAD = Duration.ofSeconds(20);
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration FAR_AHEAD = Duration.ofDays(2);

    private final Target target;
    private final SlaOptions options;

    public SlaBench(Target target, List<String> words) {
        this.target = target;
        this.options = SlaOptions.of(words);
    }

    public void run() throws IOException, SQLException {
        System.out.println("Bench sla: " + Machine.facts());
        var original = triaged();
        try (var pending = new PendingRequests(target, UUID.fromString(original.id()), original.promise())) {
            pending.add(0, options.pending(), Instant.now().plus(FAR_AHEAD), Duration.ofMillis(100));
            pending.analyze();
            var apart = Duration.ofSeconds(1).dividedBy(options.perSecond());
            var warmUp = (int) WARM_UP.dividedBy(apart);
            try (var listener = new BreachListener(target)) {
                var begin = Instant.now().plus(LEAD);
                var first = pending.add(options.pending(), warmUp, begin, apart);
                var due = pending.add(options.pending() + warmUp, options.breaches(), begin.plus(WARM_UP), apart);
                listener.listen(first, begin.plus(WARM_UP).plus(PATIENCE));
                listener.listen(
                        due, begin.plus(WARM_UP).plusSeconds(options.seconds()).plus(PATIENCE));
                report(listener, due);
            }
        }
    }

    /** A request that is to be answered by a call, and how soon. */
    private record Triaged(String id, Duration promise) {}

    private Triaged triaged() throws IOException {
        try (var wire = new Wire(target.gateway())) {
            var agent = Logins.person(target.gateway(), "agent-01");
            var registered = wire.post(
                    "/v1/service-requests", Logins.partner(target.gateway()), Registration.key(), Registration.body());
            var request = registered.expect(201).json();
            var path = "/v1/service-requests/" + request.get("id").asText();
            wire.post(path + "/triage", agent, Registration.key() + "If-Match: " + registered.etag() + "\r\n", """
                            {"type":"FAULT","priority":"P1","complexity":"SIMPLE","serviceMode":"ON_SITE","skill":"heating"}""")
                    .expect(200);
            return new Triaged(
                    request.get("id").asText(),
                    promise(wire.get(path + "/sla", agent).expect(200).json(), request));
        }
    }

    private static Duration promise(JsonNode account, JsonNode request) throws IOException {
        for (var goal : account.get("goals")) {
            if (goal.get("goal").asText().equals("CONTACT")) {
                return Duration.between(
                        Instant.parse(request.get("reportedAt").asText()),
                        Instant.parse(goal.get("dueAt").asText()));
            }
        }
        throw new IOException("No contact is promised: " + account);
    }

    private void report(BreachListener listener, Map<UUID, Instant> due) throws SQLException {
        var heard = listener.lateness(due);
        System.out.println();
        System.out.println("| measure | figure | goal |");
        System.out.println("|---|---|---|");
        System.out.printf("| replicas of intake | %d | 2 |%n", replicas());
        System.out.printf("| deadlines that wait | %d | 1000000 |%n", options.pending());
        System.out.printf(
                "| breaches heard of, %d/s for %d s | %d | %d |%n",
                options.perSecond(), options.seconds(), heard.count(), due.size());
        System.out.printf("| told more than once | %d | 0 |%n", listener.toldTwice(due));
        System.out.printf(
                "| from the moment to the message, ms: p50 / p99 / most | %.0f / %.0f / %.0f | ≤ 5000 |%n",
                heard.percentile(50), heard.percentile(99), heard.percentile(100));
    }

    /** Those that relay intake's events just now. */
    private int replicas() throws SQLException {
        try (var connection = target.connect();
                var count = connection.prepareStatement(
                        "SELECT count(DISTINCT owner) FROM outbox_lease WHERE expires_at > now()");
                var row = count.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }
}
