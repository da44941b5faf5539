package io.aftercare.repair.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.repair.Bench;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Many callers at one repair: none of their changes is lost, and only one wins each version. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class RepairRaceTest {
    private static final int CLIENTS = 50;

    private static <T> List<T> allAtOnce(Callable<T> call) throws Exception {
        var start = new CountDownLatch(1);
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            var running = new ArrayList<Future<T>>();
            for (int i = 0; i < CLIENTS; i++) {
                running.add(clients.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            start.countDown();
            var results = new ArrayList<T>();
            for (var one : running) {
                results.add(one.get());
            }
            return results;
        }
    }

    @Test
    void oneOfFiftyClientsWinsAndTheOthersSeeAStaleVersion() throws Exception {
        var bench = new Bench().arrived();
        bench.read();
        var token = bench.tech().sign();
        var body = Map.of("findings", "x", "faultCode", "F", "workContent", "y", "estimatedMinutes", 10);

        var statuses = allAtOnce(() -> Api.as(token)
                .header("If-Match", bench.etag())
                .body(body)
                .post("/v1/repairs/" + bench.repairId() + "/diagnosis")
                .statusCode());

        assertThat(statuses).containsOnly(200, 412);
        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(bench.read().getList("history")).hasSize(2);
    }

    /** Fifty clients who read, work and try again until they have their turn: fifty rounds are counted. */
    @Test
    void noRoundOfWorkIsLost() throws Exception {
        var bench = new Bench().arrived().diagnosed().planned(0).started();
        var token = bench.tech().sign();

        var rounds = allAtOnce(() -> {
            while (true) {
                var seen = Api.as(token).get("/v1/repairs/" + bench.repairId());
                var step = seen.jsonPath().getString("status").equals("STARTED")
                        ? Api.as(token)
                                .body(Map.of("labourMinutes", 1, "workDone", "z"))
                                .header("If-Match", seen.header("ETag"))
                                .post("/v1/repairs/" + bench.repairId() + "/finish")
                        : Api.as(token)
                                .body(Map.of("passed", false))
                                .header("If-Match", seen.header("ETag"))
                                .post("/v1/repairs/" + bench.repairId() + "/test");
                assertThat(step.statusCode()).as(step.asString()).isIn(200, 409, 412);
                if (step.statusCode() == 200) {
                    return step.jsonPath().getString("status").equals("FINISHED") ? 1 : 0;
                }
            }
        });

        var finished = rounds.stream().mapToInt(Integer::intValue).sum();
        assertThat(bench.read().getInt("labourMinutes")).isEqualTo(finished);
        assertThat(bench.read().getList("history")).hasSize(4 + CLIENTS);
        var last = TopicReader.await(
                finished > CLIENTS - finished ? "repair.work_finished.v1" : "repair.tested.v1", bench.repairId());
        assertThat(last.sequence()).isPositive();
    }
}
