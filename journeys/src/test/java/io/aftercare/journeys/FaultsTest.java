package io.aftercare.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftercare.journeys.client.ApiClient;
import io.aftercare.journeys.client.Fields;
import io.aftercare.journeys.client.Platform;
import io.aftercare.journeys.replay.Recording;
import io.aftercare.journeys.replay.Replayer;
import io.aftercare.journeys.replay.Tally;
import io.aftercare.local.StackConfig;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * A thousand recorded requests, two replicas of every service side by side, and every server is killed once meanwhile:
 * of every other service both replicas at once. Afterwards nothing is lost, nothing is there twice, and the services
 * agree.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsTest {
    private static final Map<String, List<String>> AGGREGATES = Map.of(
            "intake", List.of("service_request"),
            "dispatch", List.of("visit", "outlet"),
            "repair", List.of("repair", "settlement"),
            "parts", List.of("reservation"),
            "feedback", List.of("follow_up"));

    private final Insides insides = new Insides();
    private final Platform platform =
            Platform.fromEnvironment(Duration.ofMinutes(4)).required();
    private final ApiClient dispatcher = platform.person("dispatcher-01");
    private Recording recording;
    private Tally tally;
    private JsonNode searched;

    @BeforeAll
    void livesTheRecordingWhileServersDie() throws Exception {
        recording = Recording.read(null);
        for (var service : StackConfig.SERVICES) {
            insides.stack.start(second(service));
        }
        var replayer = new Replayer(platform, recording, 0, 32, Duration.ofMinutes(5));
        var replay = CompletableFuture.supplyAsync(() -> {
            try {
                return replayer.run();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        await().atMost(Duration.ofMinutes(5)).until(() -> replayer.tally().done() >= 20 || replay.isDone());
        var both = false;
        for (var service : StackConfig.SERVICES) {
            if (service.equals("dispatch")) {
                searched = searchUnderWay();
            }
            kill(service, both);
            both = !both;
        }
        insides.stack.stop("kafka");
        pause(Duration.ofSeconds(30));
        insides.stack.start("kafka");
        insides.stack.kill("postgres");
        // Its lock is free only when all its children have noticed.
        pause(Duration.ofSeconds(5));
        insides.stack.start("postgres");
        tally = replay.join();
        await().atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofSeconds(1))
                .until(this::isQuiet);
    }

    /** A plan with something to plan, whose search has found a solution and has most of its time before it. */
    private JsonNode searchUnderWay() {
        var now = Instant.now();
        var facts = Fields.of(
                "from", now.toString(), "until", now.plus(Duration.ofDays(2)).toString(), "seconds", 60);
        var path = new AtomicReference<String>();
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    var asked = dispatcher.post("/v1/plans", facts);
                    path.set("/v1/plans/" + asked.id());
                    return asked.body().path("visits").asInt() > 0;
                });
        await().atMost(Duration.ofMinutes(5))
                .until(() -> dispatcher.get(path.get()).body().path("progress").hasNonNull("score"));
        return dispatcher.get(path.get()).body();
    }

    @AfterAll
    void leavesOneReplicaOfEachService() {
        for (var service : StackConfig.SERVICES) {
            insides.stack.stop(second(service));
        }
    }

    /** Both replicas relay events of their service and both listen. */
    @Test
    void theReplicasShareTheWork() throws Exception {
        for (var service : StackConfig.SERVICES) {
            await().atMost(Duration.ofMinutes(3)).untilAsserted(() -> assertThat(
                            insides.rows(service, "SELECT DISTINCT owner FROM outbox_lease WHERE expires_at > now()"))
                    .as("relays of " + service)
                    .hasSize(2));
            assertThat(insides.listeners(service)).as("listeners of " + service).isEqualTo(2);
        }
    }

    @Test
    void everyRequestComesToItsEnd() {
        assertThat(tally.failures()).isEmpty();
        assertThat(tally.done()).isEqualTo(recording.requests().size());
    }

    @Test
    void everyRegisteredRequestIsThereOnce() throws Exception {
        var references = insides.rows(
                "intake", "SELECT external_reference FROM service_request WHERE symptom_cipher IS NOT NULL");
        var known =
                references.stream().map(List::getFirst).collect(Collectors.groupingBy(x -> x, Collectors.counting()));

        assertThat(recording.keys())
                .allSatisfy(key -> assertThat(known.get(key)).isEqualTo(1L));
    }

    /** The services downstream have exactly one of what intake sent them. */
    @Test
    void theServicesAgreeOnTheirCounts() throws Exception {
        var visits =
                insides.count("intake", "SELECT count(*) FROM service_request WHERE visit_requested_at IS NOT NULL");
        var benches =
                insides.count("intake", "SELECT count(*) FROM service_request WHERE product_expected_at IS NOT NULL");
        var completed = insides.count("repair", "SELECT count(*) FROM repair WHERE status = 'COMPLETED'");

        assertThat(insides.count("dispatch", "SELECT count(*) FROM visit")).isEqualTo(visits);
        assertThat(insides.count("dispatch", "SELECT count(DISTINCT service_request_id) FROM visit"))
                .isEqualTo(visits);
        assertThat(insides.count("repair", "SELECT count(*) FROM repair WHERE mode = 'BRING_IN'"))
                .isEqualTo(benches);
        assertThat(insides.count("repair", "SELECT count(*) FROM repair WHERE mode = 'ON_SITE'"))
                .isEqualTo(insides.count("dispatch", "SELECT count(*) FROM visit WHERE arrived_at IS NOT NULL"));
        assertThat(insides.count("repair", "SELECT count(*) FROM settlement")).isEqualTo(completed);
        assertThat(insides.count("intake", "SELECT count(*) FROM service_request WHERE completed_at IS NOT NULL"))
                .isEqualTo(completed);
        assertThat(insides.count("feedback", "SELECT count(*) FROM follow_up"))
                .isEqualTo(completed
                        + insides.count(
                                "intake", "SELECT count(*) FROM service_request WHERE resolved_at IS NOT NULL"));
        assertThat(insides.count("kpi", "SELECT count(*) FROM request_fact"))
                .isEqualTo(insides.count("intake", "SELECT count(*) FROM service_request"));
    }

    /** Whoever searched for it was killed; another one took it up, went on from the best solution and ended it. */
    @Test
    void theSearchForAPlanOutlivesItsReplica() throws Exception {
        assertThat(searched.path("status").asText()).isEqualTo("RUNNING");
        var planId = searched.path("id").asText();

        await().atMost(Duration.ofMinutes(5))
                .until(() -> dispatcher.get("/v1/plans/" + planId).state().equals("FINISHED"));

        var plan = dispatcher.get("/v1/plans/" + planId).body();
        assertThat(plan.path("cost").path("score").asLong())
                .isLessThanOrEqualTo(searched.path("progress").path("score").asLong());
        assertThat(insides.count("dispatch", "SELECT times_taken FROM plan_search WHERE plan_id = '" + planId + "'"))
                .isGreaterThan(1);
    }

    /** What was reserved, issued and received adds up, piece by piece. */
    @Test
    void theLedgerIsTheStock() throws Exception {
        var wrong = insides.rows("parts", """
                SELECT b.location_code, b.part_number, b.on_hand, coalesce(sum(m.quantity), 0)
                FROM stock_balance b LEFT JOIN stock_move m USING (location_id, part_number)
                GROUP BY b.location_code, b.part_number, b.on_hand
                HAVING b.on_hand <> coalesce(sum(m.quantity), 0)
                """);

        assertThat(wrong).isEmpty();
    }

    /** Repetitions are allowed on the way, gaps and changes of order are not. */
    @Test
    void noAggregateHasAGapInItsEvents() {
        var reached = new HashMap<String, Long>();
        var ids = new HashMap<String, UUID>();
        for (var event : insides.events()) {
            var aggregate = event.topic() + " " + event.subject();
            var before = reached.getOrDefault(aggregate, 0L);
            assertThat(event.sequence()).as(aggregate + " " + event.type()).isBetween(1L, before + 1);
            assertThat(ids.merge(aggregate + " " + event.sequence(), event.id(), (known, _) -> known))
                    .isEqualTo(event.id());
            reached.put(aggregate, Math.max(before, event.sequence()));
        }

        assertThat(reached).hasSizeGreaterThan(recording.requests().size());
    }

    /** What an aggregate says of itself is what was sent. */
    @Test
    void everyEventOfEveryAggregateWasSent() throws Exception {
        var sent = insides.events().stream()
                .collect(Collectors.groupingBy(
                        Insides.Sent::subject, Collectors.mapping(Insides.Sent::sequence, Collectors.toSet())));
        for (var service : AGGREGATES.entrySet()) {
            for (var table : service.getValue()) {
                for (var row : insides.rows(service.getKey(), "SELECT id, event_count FROM " + table)) {
                    assertThat(sent.getOrDefault(row.getFirst(), new HashSet<>()))
                            .as(table + " " + row.getFirst())
                            .hasSize(Integer.parseInt(row.getLast()));
                }
            }
        }
    }

    @Test
    void nothingWaitsAndNothingIsParked() throws Exception {
        for (var service : StackConfig.SERVICES) {
            assertThat(insides.count(service, "SELECT count(*) FROM outbox"))
                    .as(service)
                    .isZero();
            assertThat(insides.rows(service, "SELECT type, reason FROM parked_event"))
                    .as(service)
                    .isEmpty();
        }
    }

    /** A second replay finds everything done. */
    @Test
    void replayingAgainChangesNothing() throws Exception {
        var before = insides.count("intake", "SELECT count(*) FROM service_request");

        var again = new Replayer(platform, recording.first(100), 0, 32, Duration.ofMinutes(2)).run();

        assertThat(again.failures()).isEmpty();
        assertThat(insides.count("intake", "SELECT count(*) FROM service_request"))
                .isEqualTo(before);
    }

    private boolean isQuiet() throws Exception {
        for (var service : StackConfig.SERVICES) {
            if (insides.count(service, "SELECT (SELECT count(*) FROM outbox) + (SELECT count(*) FROM parked_event)")
                    > 0) {
                return false;
            }
        }
        var types = Stream.of("service-request", "visit", "repair", "settlement", "reservation", "follow-up")
                .map(name -> "aftercare." + name)
                .toList();
        var sent = insides.events().stream()
                .filter(event -> types.contains(event.topic()))
                .map(Insides.Sent::id)
                .distinct()
                .count();
        return insides.count("kpi", "SELECT count(*) FROM event_journal") >= sent;
    }

    private void kill(String service, boolean both) {
        insides.stack.kill(service);
        if (both) {
            insides.stack.kill(second(service));
        }
        pause(Duration.ofSeconds(2));
        insides.stack.start(service);
        if (both) {
            insides.stack.start(second(service));
        }
    }

    private static String second(String service) {
        return service + "-2";
    }

    /** The fault lasts for a while; there is nothing to wait for. */
    private static void pause(Duration duration) {
        var until = System.nanoTime() + duration.toNanos();
        await().pollInterval(Duration.ofMillis(200))
                .atMost(duration.plusSeconds(60))
                .until(() -> System.nanoTime() >= until);
    }
}
