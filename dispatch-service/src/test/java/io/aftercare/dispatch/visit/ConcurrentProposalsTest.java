package io.aftercare.dispatch.visit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.dispatch.Network;
import io.aftercare.dispatch.assignment.Priority;
import io.aftercare.dispatch.job.Job;
import io.aftercare.dispatch.job.Window;
import io.aftercare.kit.ids.Ids;
import io.aftercare.testing.RealServers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Decisions at the same time, as on several replicas: each runs in a transaction and a connection of its own. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ConcurrentProposalsTest {
    private static final int AT_ONCE = 12;

    private final Network network = new Network();

    @Inject
    VisitReactions reactions;

    @Inject
    EntityManager database;

    @Inject
    Clock clock;

    @Test
    void manyVisitsAtOnceDoNotOverbookATechnician() throws Exception {
        network.opened().withTechnician(1, Map.of("maxOpenVisits", 5));

        atOnce(AT_ONCE, () -> {
            QuarkusTransaction.requiringNew().run(() -> reactions.request(job(), window(), clock.instant()));
            return true;
        });

        assertThat(openVisitsOf(network.login(1))).isEqualTo(5);
        assertThat(count("v.skill = ?1 AND v.unassigned_reason = 'NO_CANDIDATE'", network.skill()))
                .isEqualTo(AT_ONCE - 5);
        theWorkloadIsTheNumberOfOpenVisits();
    }

    @Test
    void oneVisitSearchedForTwiceAtOnceIsProposedOnce() throws Exception {
        network.opened();
        var request = job();
        QuarkusTransaction.requiringNew().run(() -> reactions.request(request, window(), clock.instant()));
        var visitId =
                UUID.fromString(Network.visitsOf(request.serviceRequestId()).getString("items[0].id"));
        network.withTechnician(1).withTechnician(2);

        atOnce(4, () -> {
            QuarkusTransaction.requiringNew().run(() -> reactions.searchDue(visitId));
            return true;
        });

        assertThat(Network.visit(visitId).getInt("attempt")).isEqualTo(1);
        theWorkloadIsTheNumberOfOpenVisits();
    }

    @Test
    void aRefusalAndATimeOutAtTheSameMomentCountOnce() throws Exception {
        network.opened().withTechnician(1);
        var visitId = network.proposedVisit();

        atOnce(4, () -> {
            QuarkusTransaction.requiringNew().run(() -> reactions.acceptanceDue(visitId));
            return true;
        });

        assertThat(Network.visit(visitId).getInt("failedAttempts")).isEqualTo(1);
        theWorkloadIsTheNumberOfOpenVisits();
    }

    @Test
    void visitsMovedInOppositeDirectionsAtOnceDoNotBlockEachOther() throws Exception {
        network.opened().withTechnician(1).withTechnician(2);
        var visits =
                IntStream.range(0, 8).mapToObj(_ -> network.proposedVisit()).toList();
        var next = visits.iterator();

        var answers = atOnce(visits.size(), () -> {
            UUID visitId;
            synchronized (next) {
                visitId = next.next();
            }
            var from = Network.visit(visitId).getString("technicianLogin");
            var to = from.equals(network.login(1)) ? network.login(2) : network.login(1);
            return Network.step(
                            Network.DISPATCHER,
                            visitId,
                            "assignment",
                            Map.of("technicianLogin", to, "reason", "The other way round"))
                    .extract()
                    .statusCode();
        });

        assertThat(answers).containsOnly(200);
        theWorkloadIsTheNumberOfOpenVisits();
    }

    private static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
        var barrier = new CyclicBarrier(times);
        try (var threads = Executors.newFixedThreadPool(times)) {
            var futures = IntStream.range(0, times)
                    .<Future<T>>mapToObj(_ -> threads.submit(() -> {
                        barrier.await();
                        return call.call();
                    }))
                    .toList();
            var answers = new ArrayList<T>();
            for (var future : futures) {
                answers.add(future.get());
            }
            return answers;
        }
    }

    private void theWorkloadIsTheNumberOfOpenVisits() {
        assertThat(count("""
                        v.technician_id IS NOT NULL AND v.status NOT IN ('COMPLETED', 'CANCELLED')
                        AND v.skill = ?1""", network.skill())).isEqualTo(openVisitsOfAll());
    }

    private long openVisitsOfAll() {
        return QuarkusTransaction.requiringNew().call(() -> ((Number) database.createNativeQuery("""
                        SELECT coalesce(sum(l.open_visits), 0) FROM technician_load l
                        JOIN technician t ON t.id = l.technician_id WHERE t.outlet_code = ?1""")
                        .setParameter(1, network.outletCode())
                        .getSingleResult())
                .longValue());
    }

    private long openVisitsOf(String login) {
        return count("v.technician_login = ?1 AND v.status NOT IN ('COMPLETED', 'CANCELLED')", login);
    }

    private long count(String condition, String value) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) database.createNativeQuery("SELECT count(*) FROM visit v WHERE " + condition)
                                .setParameter(1, value)
                                .getSingleResult())
                        .longValue());
    }

    private Job job() {
        return new Job(
                Ids.next(),
                "acme",
                "PHONE",
                "WM-7000",
                network.skill(),
                Priority.P3,
                Ids.next(),
                Ids.next(),
                true,
                AVisit.POLICY,
                "no-heat",
                40.742,
                -73.769,
                clock.instant());
    }

    private static Window window() {
        return new Window(null, null, "America/New_York");
    }
}
