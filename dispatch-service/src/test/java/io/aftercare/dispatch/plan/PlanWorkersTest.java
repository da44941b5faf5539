package io.aftercare.dispatch.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.dispatch.Network;
import io.aftercare.dispatch.PlanCalls;
import io.aftercare.dispatch.planning.Solution;
import io.aftercare.dispatch.planning.Solution.Points;
import io.aftercare.dispatch.route.Term;
import io.aftercare.kit.ids.Ids;
import io.aftercare.testing.Patience;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.SettableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Replicas that work on plans at the same time, and one that dies. The one worker of this service is kept busy. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class PlanWorkersTest {
    private static final Map<String, Object> ENDLESS = Map.of("seconds", 120, "steps", 1_000_000_000);

    private final Network network = new Network();
    private final PlanCalls plans = new PlanCalls(network);

    @Inject
    PlanDesk desk;

    @Inject
    PlanSearches searches;

    @Inject
    EntityManager database;

    @Inject
    SettableClock clock;

    private UUID running;

    @BeforeEach
    void aPlanIsBeingSearchedFor() {
        network.opened().withTechnician(1).withTechnician(2);
        network.proposedVisit();
        network.proposedVisit();
        running = plans.asked(ENDLESS);
        Patience.await().untilAsserted(() -> assertThat(plans.plan(running).getString("progress.improvedAt"))
                .isNotNull());
    }

    @AfterEach
    void nothingIsLeftToDo() {
        clock.reset();
        if (plans.plan(running).getString("status").equals("RUNNING")) {
            plans.step(running, "stop", Map.of()).statusCode(200);
            plans.await(running, "FINISHED");
        }
    }

    @Test
    void twoWorkersNeverTakeOnePlan() throws Exception {
        var asked = IntStream.range(0, 6).mapToObj(_ -> plans.asked(Map.of())).toList();

        var taken = takenAtOnceBy(8);

        assertThat(taken.values()).containsExactlyInAnyOrderElementsOf(asked);
        asked.forEach(planId -> assertThat(timesTaken(planId)).isEqualTo(1));
        taken.forEach((runner, planId) -> inTransaction(() -> {
            searches.release(planId, runner);
            return true;
        }));
        plans.step(running, "stop", Map.of()).statusCode(200);
        asked.forEach(planId -> plans.await(planId, "FINISHED"));
    }

    private Map<UUID, UUID> takenAtOnceBy(int workers) throws Exception {
        var barrier = new CyclicBarrier(workers);
        var taken = new HashMap<UUID, UUID>();
        try (var threads = Executors.newFixedThreadPool(workers)) {
            var futures = new ArrayList<Future<List<UUID>>>();
            var runners = IntStream.range(0, workers).mapToObj(_ -> Ids.next()).toList();
            for (var runner : runners) {
                futures.add(threads.submit(() -> {
                    barrier.await();
                    return inTransaction(() -> desk.take(runner)).stream().toList();
                }));
            }
            for (var each = 0; each < workers; each++) {
                for (var planId : futures.get(each).get()) {
                    taken.put(runners.get(each), planId);
                }
            }
        }
        return taken;
    }

    /** A replica that holds a plan and is not heard of any more: another one goes on from the best solution. */
    @Test
    void aPlanWhoseWorkerDiedIsTakenUpWithItsBest() {
        var best = plans.plan(running).getLong("progress.score");
        givenToAReplicaThatDies();
        var searchedUntilDeath = searchedMs();

        clock.advance(Duration.ofSeconds(45));
        assertThat(timesTaken(running)).isEqualTo(1);
        clock.advance(Duration.ofSeconds(50));
        Patience.await().untilAsserted(() -> assertThat(timesTaken(running)).isEqualTo(2));

        assertThat(plans.plan(running).getLong("progress.score")).isLessThanOrEqualTo(best);
        Patience.await().untilAsserted(() -> assertThat(searchedMs()).isGreaterThan(searchedUntilDeath));
        plans.step(running, "stop", Map.of()).statusCode(200);
        var finished = plans.await(running, "FINISHED");
        assertThat(finished.getLong("cost.score")).isLessThanOrEqualTo(best);
        assertThat(finished.getInt("cost.plannedVisits")).isEqualTo(2);
    }

    /** The worker of this service finds out soon that the plan is another's, and writes nothing more. */
    private void givenToAReplicaThatDies() {
        inTransaction(() -> database.createNativeQuery(
                        "UPDATE plan_search SET runner_id = ?1, lease_until = ?2 WHERE plan_id = ?3")
                .setParameter(1, Ids.next())
                .setParameter(2, clock.instant().plusSeconds(90).atOffset(ZoneOffset.UTC))
                .setParameter(3, running)
                .executeUpdate());
        var next = plans.asked(Map.of());
        plans.await(next, "FINISHED");
    }

    @Test
    void whoeverHasLostAPlanWritesNothing() {
        var planId = plans.asked(Map.of());
        var first = Ids.next();
        var second = Ids.next();
        assertThat(inTransaction(() -> desk.take(first))).contains(planId);
        inTransaction(() -> desk.begin(planId));
        assertThat(kept(planId, first, 100)).isTrue();
        leaseEnds(planId);
        assertThat(inTransaction(() ->
                        searches.take(second, clock.instant(), clock.instant().plusSeconds(600))))
                .contains(planId);

        assertThat(kept(planId, first, 50)).isFalse();
        assertThat(inTransaction(() -> desk.look(planId, first, 1_000))).isEqualTo(PlanDesk.Look.LOST);
        inTransaction(() -> {
            desk.finish(planId, first);
            return true;
        });

        assertThat(plans.plan(planId).getString("status")).isEqualTo("RUNNING");
        assertThat(plans.plan(planId).getLong("progress.score")).isEqualTo(100);
        inTransaction(() -> {
            desk.fail(planId, second, "Ended by the test");
            return true;
        });
        assertThat(plans.plan(planId).getString("failure")).isEqualTo("Ended by the test");
    }

    @Test
    void aWorseSolutionDoesNotReplaceABetterOne() {
        var planId = plans.asked(Map.of());
        var runner = Ids.next();
        assertThat(inTransaction(() -> desk.take(runner))).contains(planId);
        inTransaction(() -> desk.begin(planId));

        kept(planId, runner, 100);
        kept(planId, runner, 200);

        assertThat(plans.plan(planId).getLong("cost.score")).isEqualTo(100);
        inTransaction(() -> {
            desk.finish(planId, runner);
            return true;
        });
        assertThat(plans.plan(planId).getString("status")).isEqualTo("FINISHED");
    }

    /** A plan that takes its replica with it must not take one after the other. */
    @Test
    void aPlanThatIsBrokenOffAgainAndAgainFails() {
        givenToAReplicaThatDies();
        inTransaction(() -> database.createNativeQuery("UPDATE plan_search SET times_taken = 5 WHERE plan_id = ?1")
                .setParameter(1, running)
                .executeUpdate());

        clock.advance(Duration.ofSeconds(100));

        var plan = plans.await(running, "FAILED");
        assertThat(plan.getString("failure")).contains("5 times");
        assertThat(plan.getInt("cost.plannedVisits")).isEqualTo(2);
    }

    private void leaseEnds(UUID planId) {
        inTransaction(() -> database.createNativeQuery("UPDATE plan_search SET lease_until = ?1 WHERE plan_id = ?2")
                .setParameter(1, clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter(2, planId)
                .executeUpdate());
    }

    private boolean kept(UUID planId, UUID runner, long score) {
        var solution = new Solution(List.of(), List.of(), List.of(new Points(Term.WAY, score)), 1);
        return inTransaction(() -> desk.keep(planId, runner, solution, 500));
    }

    private int timesTaken(UUID planId) {
        return number("times_taken", planId).intValue();
    }

    private long searchedMs() {
        return number("searched_ms", running).longValue();
    }

    private Number number(String column, UUID planId) {
        return inTransaction(
                () -> (Number) database.createNativeQuery("SELECT " + column + " FROM plan_search WHERE plan_id = ?1")
                        .setParameter(1, planId)
                        .getSingleResult());
    }

    private static <T> T inTransaction(Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(work);
    }
}
