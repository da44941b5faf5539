package io.aftercare.intake.webhook.delivery;

import static io.aftercare.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.aftercare.intake.Database;
import io.aftercare.intake.webhook.Hooks;
import io.aftercare.kit.ids.Ids;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Events reach the receivers of their partner, in order, signed, and in the end all of them. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class DeliveryTest {
    private final SettableClock clock;
    private final Database database;

    DeliveryTest(SettableClock clock, Database database) {
        this.clock = clock;
        this.database = database;
    }

    @AfterEach
    void backToTheTimeOfTheMachine() {
        clock.reset();
    }

    @Test
    void aReceiverGetsTheEventsOfItsPartnerInOrderAndSigned() {
        var hooks = Hooks.of("send-order");
        try (var receiver = new Receiver()) {
            var webhook = hooks.registered(receiver.url());
            Hooks.of("send-other").happens(3);

            var ids = hooks.happens(10);

            soon().untilAsserted(() -> assertThat(receiver.eventIds()).isEqualTo(ids));
            assertThat(receiver.received()).allSatisfy(letter -> {
                assertThat(letter.isSignedWith(webhook.secret())).isTrue();
                assertThat(letter.headers().get("content-type"))
                        .containsExactly("application/cloudevents+json; charset=utf-8");
                assertThat(letter.event().getString("id")).isEqualTo(letter.eventId());
                assertThat(letter.event().getString("data.partner")).isEqualTo("send-order");
            });
            awaitDelivered(hooks, webhook.id(), 10);
            assertThat(hooks.deliveries(webhook.id()).getList("items.lastStatus"))
                    .containsOnly(204);
        }
    }

    /** What happened before a webhook was made, and types that it did not ask for, are not sent. */
    @Test
    void aReceiverGetsOnlyWhatItAskedFor() {
        var hooks = Hooks.of("send-types");
        try (var receiver = new Receiver()) {
            hooks.happens(2);
            hooks.awaitFeed(2);
            hooks.register("{\"url\": \"%s\", \"types\": [\"repair.tested.v1\"]}".formatted(receiver.url()))
                    .statusCode(201);

            hooks.happens(2);
            var wanted = hooks.happens("repair.tested.v1", Ids.next(), 1);

            soon().untilAsserted(() -> assertThat(receiver.eventIds()).containsExactly(wanted));
        }
    }

    /** The receiver is down for a day; then it gets everything, once per event id, with signatures that hold. */
    @Test
    void aReceiverThatWasDownForADayGetsEverythingOnce() {
        var hooks = Hooks.of("send-down");
        try (var receiver = new Receiver()) {
            // The last attempt lies two hours back: longer than the longest pause, whatever chance adds to it.
            clock.advance(Duration.ofHours(-26));
            var webhook = hooks.registered(receiver.url());
            receiver.goDown();
            var ids = new ArrayList<>(hooks.happens(5));
            soon().untilAsserted(() -> hooks.read(webhook.id()).body("failingSince", notNullValue()));
            for (var hour = 0; hour < 24; hour++) {
                ids.addAll(hooks.happens(2));
                clock.advance(Duration.ofHours(1));
                var expected = ids.size();
                soon().untilAsserted(() -> hooks.awaitFeed(expected));
            }
            assertThat(receiver.received()).isEmpty();
            awaitPause(webhook.id());

            receiver.comeBack();
            clock.reset();

            soon().untilAsserted(() -> assertThat(receiver.received()).hasSizeGreaterThanOrEqualTo(ids.size()));
            soon().untilAsserted(() ->
                    hooks.read(webhook.id()).body("waiting", equalTo(0)).body("failingSince", nullValue()));
            assertThat(receiver.eventIds()).doesNotHaveDuplicates().hasSameElementsAs(ids);
            assertThat(receiver.received()).allSatisfy(letter -> assertThat(letter.isSignedWith(webhook.secret()))
                    .isTrue());
            assertThat(hooks.deliveries(webhook.id()).getList("items.status")).containsOnly("DELIVERED");
        }
    }

    @Test
    void oneLetterThatIsRefusedHoldsUpNoOther() {
        var hooks = Hooks.of("send-poison");
        try (var receiver = new Receiver()) {
            receiver.answering(letter -> letter.event().getString("sequence").equals("3") ? 500 : 200);
            var webhook = hooks.registered(receiver.url());

            var ids = hooks.happens(6);

            soon().untilAsserted(() -> assertThat(receiver.eventIds()).containsAll(ids));
            soon().untilAsserted(() -> {
                var log = hooks.deliveries(webhook.id());
                assertThat(log.getList("items.findAll { it.status == 'DELIVERED' }"))
                        .hasSize(5);
                assertThat(log.getString("items.find { it.status == 'PENDING' }.eventId"))
                        .isEqualTo(ids.get(2));
                assertThat(log.getString("items.find { it.status == 'PENDING' }.lastFailure"))
                        .isEqualTo("STATUS");
                assertThat(log.getInt("items.find { it.status == 'PENDING' }.lastStatus"))
                        .isEqualTo(500);
            });
            receiver.answering(200);
            clock.advance(Duration.ofMinutes(10));
            soon().untilAsserted(() -> assertThat(hooks.deliveries(webhook.id()).getList("items.status"))
                    .containsOnly("DELIVERED"));
        }
    }

    /** A letter that is never taken, with nothing else to send, must not keep the next one from going out. */
    @Test
    void aLetterThatIsNeverTakenDoesNotCutOffItsReceiver() {
        var hooks = Hooks.of("send-blocked");
        try (var receiver = new Receiver()) {
            receiver.answering(letter -> letter.event().getString("sequence").equals("1") ? 500 : 200);
            var webhook = hooks.registered(receiver.url());
            hooks.happens("visit.requested.v1", Ids.next(), 1);
            awaitAttempts(hooks, webhook.id(), 1);
            for (var attempts = 2; attempts <= 4; attempts++) {
                clock.advance(Duration.ofHours(12));
                awaitAttempts(hooks, webhook.id(), attempts);
            }

            var next = hooks.happens("visit.requested.v1", Ids.next(), 2);
            hooks.awaitFeed(2);
            clock.advance(Duration.ofHours(2));

            soon().untilAsserted(() -> assertThat(receiver.eventIds()).contains(next));
            soon().untilAsserted(() -> hooks.read(webhook.id()).body("lastTakenAt", notNullValue()));
        }
    }

    @Test
    void afterARotationBothSecretsSignForAWhile() {
        var hooks = Hooks.of("send-rotate");
        try (var receiver = new Receiver()) {
            clock.advance(Duration.ofDays(-2));
            var webhook = hooks.registered(receiver.url());
            var second = hooks.step(webhook.id(), "secret-rotation", "{}")
                    .statusCode(200)
                    .extract()
                    .jsonPath()
                    .getString("secret");
            clock.reset();

            hooks.happens(1);
            soon().untilAsserted(() -> assertThat(receiver.received()).hasSize(1));
            var third = hooks.step(webhook.id(), "secret-rotation", "{}")
                    .body("webhook.formerSecretUntil", notNullValue())
                    .extract()
                    .jsonPath()
                    .getString("secret");
            hooks.happens(1);
            soon().untilAsserted(() -> assertThat(receiver.received()).hasSize(2));

            var afterOverlap = receiver.received().getFirst();
            assertThat(afterOverlap.isSignedWith(webhook.secret())).isFalse();
            assertThat(afterOverlap.isSignedWith(second)).isTrue();
            var during = receiver.received().getLast();
            assertThat(during.isSignedWith(second)).isTrue();
            assertThat(during.isSignedWith(third)).isTrue();
            assertThat(during.isSignedWith(webhook.secret())).isFalse();
        }
    }

    @Test
    void aReceiverThatIsGoneIsLeftInPeace() {
        var hooks = Hooks.of("send-gone");
        try (var receiver = new Receiver().answering(410)) {
            var webhook = hooks.registered(receiver.url());

            hooks.happens(3);

            soon().untilAsserted(() -> hooks.read(webhook.id())
                    .body("status", equalTo("DISABLED"))
                    .body("disabledReason", equalTo("GONE")));
            assertThat(receiver.received()).hasSize(1);
        }
    }

    @Test
    void aReceiverThatTakesNothingForDaysIsDisabled() {
        var hooks = Hooks.of("send-failing");
        try (var receiver = new Receiver().answering(503)) {
            var webhook = hooks.registered(receiver.url());
            hooks.happens(3);
            soon().untilAsserted(() -> hooks.read(webhook.id()).body("failingSince", notNullValue()));
            soon().untilAsserted(() -> assertThat(receiver.received()).hasSize(3));

            clock.advance(Duration.ofDays(6));

            soon().untilAsserted(() -> hooks.read(webhook.id())
                    .body("status", equalTo("DISABLED"))
                    .body("disabledReason", equalTo("FAILING")));
        }
    }

    /** What happened while it was disabled comes with a recovery, and what was delivered does not come again. */
    @Test
    void aRecoverySendsWhatWasNotDelivered() {
        var hooks = Hooks.of("send-recover");
        try (var receiver = new Receiver()) {
            var since = clock.instant();
            var webhook = hooks.registered(receiver.url());
            var before = hooks.happens(2);
            awaitDelivered(hooks, webhook.id(), 2);
            assertThat(receiver.eventIds()).isEqualTo(before);
            hooks.step(webhook.id(), "disablement", "{}").statusCode(200);
            var meanwhile = hooks.happens(3);
            hooks.awaitFeed(5);
            hooks.step(webhook.id(), "enablement", "{}").statusCode(200).body("waiting", equalTo(0));
            var after = hooks.happens(1);
            awaitDelivered(hooks, webhook.id(), 3);
            assertThat(receiver.eventIds()).containsAll(after).doesNotContainAnyElementsOf(meanwhile);

            hooks.step(webhook.id(), "recovery", "{\"since\": \"%s\"}".formatted(since))
                    .statusCode(200)
                    .body("events", equalTo(6));

            soon().untilAsserted(() -> assertThat(receiver.eventIds()).containsAll(meanwhile));
            soon().untilAsserted(() -> hooks.read(webhook.id()).body("waiting", equalTo(0)));
            assertThat(receiver.eventIds()).doesNotHaveDuplicates().hasSize(6);
        }
    }

    @Test
    void aDeliveryIsSentAgainUnderItsId() {
        var hooks = Hooks.of("send-again");
        try (var receiver = new Receiver()) {
            var webhook = hooks.registered(receiver.url());
            var id = hooks.happens(1).getFirst();
            soon().untilAsserted(() -> assertThat(hooks.deliveries(webhook.id()).getList("items.status"))
                    .containsExactly("DELIVERED"));
            var delivery = hooks.deliveries(webhook.id()).getString("items[0].id");

            hooks.step(webhook.id(), "resend", "{\"deliveryId\": \"%s\"}".formatted(delivery))
                    .statusCode(200)
                    .body("status", equalTo("PENDING"));

            soon().untilAsserted(() -> assertThat(receiver.eventIds()).containsExactly(id, id));
            soon().untilAsserted(() -> assertThat(hooks.deliveries(webhook.id()).getInt("items[0].attempts"))
                    .isEqualTo(2));
        }
    }

    @Test
    void aTestPingShowsWhetherTheReceiverIsReached() {
        var hooks = Hooks.of("send-ping");
        try (var receiver = new Receiver()) {
            var webhook = hooks.registered(receiver.url());

            hooks.step(webhook.id(), "test-ping", "{}")
                    .statusCode(200)
                    .body("type", equalTo("io.aftercare.webhook.pinged.v1"));

            soon().untilAsserted(() -> assertThat(receiver.received()).hasSize(1));
            var letter = receiver.received().getFirst();
            assertThat(letter.isSignedWith(webhook.secret())).isTrue();
            assertThat(letter.event().getString("data.webhookId"))
                    .isEqualTo(webhook.id().toString());
        }
    }

    /** A ping reaches a receiver at once that had failed, and with it everything else that waited. */
    @Test
    void aPingBringsAReceiverBackBeforeItsTime() {
        var hooks = Hooks.of("send-back");
        try (var receiver = new Receiver().answering(500)) {
            var webhook = hooks.registered(receiver.url());
            var ids = hooks.happens(6);
            soon().untilAsserted(() -> assertThat(
                            hooks.deliveries(webhook.id()).getList("items.findAll { it.lastStatus == 500 }"))
                    .hasSize(3));
            receiver.answering(200);

            hooks.step(webhook.id(), "test-ping", "{}").statusCode(200);

            awaitDelivered(hooks, webhook.id(), 7);
            assertThat(receiver.eventIds()).containsAll(ids);
        }
    }

    /** S2-5.3d */
    @Test
    void anAddressInsideIsNeverCalled() {
        var hooks = Hooks.of("send-inside");
        try (var receiver = new Receiver()) {
            var webhook = hooks.registered(receiver.url().replace("receiver.test", "inside.test"));

            hooks.happens(1);

            awaitFailure(hooks, webhook.id(), "ADDRESS_NOT_ALLOWED");
            assertThat(receiver.received()).isEmpty();
        }
    }

    @Test
    void aRedirectLeadsNowhere() {
        var hooks = Hooks.of("send-redirect");
        try (var inside = new Receiver();
                var receiver = new Receiver().redirectingTo(inside.url())) {
            var webhook = hooks.registered(receiver.url());

            hooks.happens(1);

            awaitFailure(hooks, webhook.id(), "REDIRECT");
            assertThat(inside.received()).isEmpty();
        }
    }

    private static void awaitFailure(Hooks hooks, UUID webhookId, String failure) {
        soon().untilAsserted(() -> assertThat(hooks.deliveries(webhookId).getList("items.lastFailure"))
                .isEqualTo(List.of(failure)));
    }

    /** Nothing is under way: a refusal that is written down after the clock was moved would begin a pause of its own. */
    private void awaitPause(UUID webhookId) {
        soon().until(() -> database.column(
                        "SELECT lease IS NULL AND next_attempt_at > ?::timestamptz FROM webhook_progress WHERE endpoint_id = ?",
                        clock.instant().toString(),
                        webhookId)
                .equals(List.of("t")));
    }

    /** What the receiver has is written down a moment later, and only then may a test go on. */
    private static void awaitDelivered(Hooks hooks, UUID webhookId, int letters) {
        soon().untilAsserted(() -> assertThat(hooks.deliveries(webhookId).getList("items.status"))
                .hasSize(letters)
                .containsOnly("DELIVERED"));
    }

    /** Waits until the only letter was refused so often and the pause after it has begun. */
    private static void awaitAttempts(Hooks hooks, UUID webhookId, int attempts) {
        soon().untilAsserted(() -> assertThat(hooks.deliveries(webhookId).getList("items.attempts"))
                .containsExactly(attempts));
    }

    private static ConditionFactory soon() {
        return await();
    }
}
