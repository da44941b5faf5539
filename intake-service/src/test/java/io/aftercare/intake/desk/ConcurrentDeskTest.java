package io.aftercare.intake.desk;

import static io.aftercare.intake.Desk.AGENT;
import static io.aftercare.intake.Desk.etag;
import static io.aftercare.intake.Desk.read;
import static io.aftercare.intake.Desk.step;
import static io.aftercare.intake.Desk.triaged;
import static io.aftercare.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.testing.RealServers;
import io.aftercare.testing.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Many people at one request. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ConcurrentDeskTest {
    private static final int CLIENTS = 50;

    @Test
    void fiftyClientsLoseNoUpdateAndLearnWhy() throws Exception {
        var id = triaged(AGENT);
        var before = versionOf(etag(id));

        List<Integer> refusals;
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            refusals = clients
                    .invokeAll(IntStream.range(0, CLIENTS)
                            .<Callable<Integer>>mapToObj(_ -> () -> changedAfterRefusals(id))
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(refusals).hasSize(CLIENTS);
        assertThat(refusals.stream().mapToInt(Integer::intValue).sum()).isPositive();
        assertThat(versionOf(etag(id)) - before).isEqualTo(CLIENTS);
        await().untilAsserted(() -> assertThat(reclassified(id)).hasSize(CLIENTS));
        assertThat(TopicReader.eventsOf("aftercare.service-request", id).stream()
                        .map(TopicReader.Told::sequence))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, CLIENTS + 2).boxed().toList());
        assertThat(eachChangedWhatTheOneBeforeLeft(id)).isTrue();
    }

    /** Turns the priority over, however often somebody else was faster; gives how often. */
    private static int changedAfterRefusals(UUID id) {
        for (var refusals = 0; ; refusals++) {
            var seen = read(AGENT, id).statusCode(200).extract();
            var other = seen.<String>path("triage.priority").equals("P1") ? "P2" : "P1";
            var answer =
                    step(AGENT, id, "reclassification", "{\"priority\": \"%s\"}".formatted(other), seen.header("ETag"));
            if (answer.extract().statusCode() == 200) {
                return refusals;
            }
            var current = answer.statusCode(412).extract().<String>path("current");
            assertThat(versionOf(current)).isGreaterThan(versionOf(seen.header("ETag")));
        }
    }

    private static List<TopicReader.Told> reclassified(UUID id) {
        return TopicReader.eventsOf("aftercare.service-request", id).stream()
                .filter(told -> told.type().equals("service_request.reclassified.v1"))
                .toList();
    }

    private static boolean eachChangedWhatTheOneBeforeLeft(UUID id) {
        var told = reclassified(id);
        return IntStream.range(1, told.size()).allMatch(index -> told.get(index)
                .payload()
                .path("formerPriority")
                .equals(told.get(index - 1).payload().path("priority")));
    }

    private static long versionOf(String etag) {
        return Long.parseLong(etag.replace("\"", ""));
    }
}
