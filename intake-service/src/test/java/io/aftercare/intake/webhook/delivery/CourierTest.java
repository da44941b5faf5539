package io.aftercare.intake.webhook.delivery;

import static io.aftercare.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.intake.Database;
import io.aftercare.intake.platform.IntakeConfig;
import io.aftercare.intake.webhook.Hooks;
import io.aftercare.intake.webhook.delivery.Leases.Lease;
import io.aftercare.intake.webhook.post.Failure;
import io.aftercare.intake.webhook.post.Outcome;
import io.aftercare.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** Several who send, and receivers that hang. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class CourierTest {
    private final Leases leases;
    private final Outgoing outgoing;
    private final Results results;
    private final Round round;
    private final IntakeConfig config;
    private final Database database;

    CourierTest(
            Leases leases, Outgoing outgoing, Results results, Round round, IntakeConfig config, Database database) {
        this.leases = leases;
        this.outgoing = outgoing;
        this.results = results;
        this.round = round;
        this.config = config;
        this.database = database;
    }

    /** As with three replicas: one letter at a time, each once, in order. */
    @Test
    void severalCouriersNeverSendTheSameOrAtTheSameTime() throws InterruptedException {
        var hooks = Hooks.of("couriers");
        var second = new Courier(leases, round, config);
        var third = new Courier(leases, round, config);
        try (var receiver = new Receiver()) {
            receiver.answering(letter -> {
                LockSupport.parkNanos(Duration.ofMillis(15).toNanos());
                return 200;
            });
            second.start();
            third.start();
            hooks.registered(receiver.url());

            var ids = new ArrayList<String>();
            for (var n = 0; n < 10; n++) {
                ids.addAll(hooks.happens(10));
            }

            await().untilAsserted(() -> assertThat(receiver.received()).hasSize(ids.size()));
            assertThat(receiver.eventIds()).doesNotHaveDuplicates().hasSameElementsAs(ids);
            assertThat(receiver.mostUnderWay()).isEqualTo(1);
        } finally {
            second.stop();
            third.stop();
        }
    }

    /** More receivers hang than are claimed at once; the one that answers does not feel it. */
    @Test
    void receiversThatHangHoldUpNobodyElse() throws IOException {
        try (var hanging = new ServerSocket(0, 500, InetAddress.ofLiteral("127.0.0.1"));
                var receiver = new Receiver()) {
            for (var n = 0; n < 40; n++) {
                var hooks = Hooks.of("hanging-" + n);
                hooks.registered("http://receiver.test:" + hanging.getLocalPort() + "/");
                hooks.happens(1);
            }
            var hooks = Hooks.of("answering");
            hooks.registered(receiver.url());

            var ids = hooks.happens(20);

            await().untilAsserted(() -> assertThat(receiver.eventIds()).isEqualTo(ids));
        }
    }

    @Test
    void whoseLeaseHasRunOutWritesNothingDown() {
        var hooks = Hooks.of("leases");
        var webhook = hooks.registered("http://no-such-name.test/").id();
        hooks.happens(1);
        await().untilAsserted(() -> assertThat(hooks.deliveries(webhook).getList("items.lastFailure"))
                .containsExactly("UNKNOWN_HOST"));
        await().until(() -> database.change(
                        "UPDATE webhook_progress SET lease = ?, leased_until = now() + interval '1h',"
                                + " failures = 0, next_attempt_at = '-infinity'"
                                + " WHERE endpoint_id = ? AND leased_until < clock_timestamp()",
                        webhook,
                        webhook)
                == 1);
        database.change("UPDATE webhook_delivery SET next_attempt_at = '-infinity' WHERE endpoint_id = ?", webhook);
        var mine = new Lease(webhook, webhook);
        var delivery = outgoing.next(mine).orElseThrow().deliveries().getFirst();

        assertThat(leases.claim(100)).extracting(Lease::endpointId).doesNotContain(webhook);
        database.change("UPDATE webhook_progress SET lease = gen_random_uuid() WHERE endpoint_id = ?", webhook);

        assertThat(outgoing.next(mine)).isEmpty();
        assertThat(results.record(mine, delivery, Outcome.failed(Failure.CONNECT, Duration.ZERO)))
                .isFalse();
        assertThat(attempts(webhook)).isEqualTo(1);
    }

    /** A replica that died holds its receivers for a while only. */
    @Test
    void theReceiverOfADeadReplicaIsTakenOver() {
        var hooks = Hooks.of("takeover");
        try (var receiver = new Receiver()) {
            var webhook = hooks.registered(receiver.url()).id();
            database.change(
                    "UPDATE webhook_progress SET lease = gen_random_uuid(),"
                            + " leased_until = clock_timestamp() + interval '4s' WHERE endpoint_id = ?",
                    webhook);
            hooks.happens(1);
            hooks.awaitFeed(1);
            assertThat(receiver.received()).isEmpty();

            await().untilAsserted(() -> assertThat(receiver.received()).hasSize(1));
        }
    }

    private int attempts(UUID webhook) {
        return Integer.parseInt(database.column("SELECT attempts FROM webhook_delivery WHERE endpoint_id = ?", webhook)
                .getFirst());
    }
}
