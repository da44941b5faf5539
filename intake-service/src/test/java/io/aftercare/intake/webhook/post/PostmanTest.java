package io.aftercare.intake.webhook.post;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.intake.platform.IntakeConfig;
import io.aftercare.intake.platform.IntakeConfigTest;
import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Receivers that mean us harm, and those that do not. */
class PostmanTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final Map<String, String> HURRIED = Map.of("answer-timeout", "PT1S", "connect-timeout", "PT0.5S");
    private static final Duration LONGER_THAN_HURRIED = Duration.ofSeconds(10);

    private final AtomicInteger lookUps = new AtomicInteger();

    @AfterAll
    static void closeVertx() {
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void aLetterArrivesAsItWasWritten() throws Exception {
        try (var receiver = RawReceiver.answering("HTTP/1.1 204 No Content\r\n\r\n")) {
            var outcome = postTo(receiver, "localhost.test");

            assertThat(outcome.isTaken()).isTrue();
            assertThat(outcome.status()).isEqualTo(204);
            assertThat(receiver.heard())
                    .contains("POST /hook?a=b HTTP/1.1")
                    .containsIgnoringCase("host: localhost.test:" + receiver.port())
                    .containsIgnoringCase("webhook-id: 7")
                    .endsWith("{\"a\":\"é\"}");
        }
    }

    @Test
    void aConnectionServesManyLetters() throws Exception {
        try (var receiver = RawReceiver.answering("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok")) {
            var postman = postman(Map.of());
            for (var letter = 0; letter < 20; letter++) {
                assertThat(postman.post(letterTo(receiver, "http", "localhost.test"))
                                .isTaken())
                        .isTrue();
            }

            // The next letter may be quicker than the connection's way back into the pool.
            assertThat(receiver.connections()).isLessThan(5);
        }
    }

    @Test
    void aReceiverThatHangsCostsItsTimeLimit() throws Exception {
        try (var receiver = RawReceiver.answering("")) {
            assertThat(hurriedlyTo(receiver, "localhost.test")).satisfies(PostmanTest::isTimeout);
        }
    }

    @Test
    void aReceiverThatDripsItsHeadersCostsItsTimeLimit() throws Exception {
        try (var receiver = RawReceiver.dripping("HTTP/1.1 200 OK\r\n", "x: ")) {
            assertThat(hurriedlyTo(receiver, "localhost.test")).satisfies(PostmanTest::isTimeout);
        }
    }

    @Test
    void aReceiverThatDripsItsAnswerCostsItsTimeLimit() throws Exception {
        try (var receiver = RawReceiver.dripping("HTTP/1.1 200 OK\r\ncontent-length: 4000\r\n\r\n", "a")) {
            assertThat(hurriedlyTo(receiver, "localhost.test")).satisfies(PostmanTest::isTimeout);
        }
    }

    @Test
    void littleIsReadOfAHugeAnswer() throws Exception {
        try (var receiver = RawReceiver.flooding("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n")) {
            var outcome = postTo(receiver, "localhost.test");

            assertThat(outcome.isTaken()).isTrue();
            assertThat(receiver.sentUntilClosed()).isLessThan(64L * 1_024 * 1_024);
        }
    }

    @Test
    void anAnswerThatIsNoneIsAFailure() throws Exception {
        var endlessHeader = "HTTP/1.1 200 OK\r\nx: " + "y".repeat(100_000) + "\r\n\r\n";
        for (var text : List.of("SSH-2.0-OpenSSH_9.2\r\n", endlessHeader, "HTTP/1.1 abc\r\n\r\n")) {
            try (var receiver = RawReceiver.answering(text)) {
                assertThat(postTo(receiver, "localhost.test").failure()).isIn(Failure.PROTOCOL, Failure.TIMEOUT);
            }
        }
    }

    @Test
    void aRedirectIsNotFollowed() throws Exception {
        try (var inside = RawReceiver.answering("HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n");
                var receiver =
                        RawReceiver.answering("HTTP/1.1 307 Temporary Redirect\r\nlocation: http://localhost.test:"
                                + inside.port() + "/\r\ncontent-length: 0\r\n\r\n")) {
            var outcome = postTo(receiver, "localhost.test");

            assertThat(outcome.failure()).isEqualTo(Failure.REDIRECT);
            assertThat(outcome.status()).isEqualTo(307);
            assertThat(inside.connections()).isZero();
        }
    }

    @Test
    void otherStatusesSayWhatTheySay() throws Exception {
        for (var told : Map.of("410 Gone", Failure.GONE, "404 Not Found", Failure.STATUS, "500 Oh", Failure.STATUS)
                .entrySet()) {
            try (var receiver = RawReceiver.answering("HTTP/1.1 " + told.getKey() + "\r\ncontent-length: 0\r\n\r\n")) {
                assertThat(postTo(receiver, "localhost.test").failure()).isEqualTo(told.getValue());
            }
        }
    }

    @Test
    void nobodyAndNothingThereAreToldApart() throws Exception {
        var closed = RawReceiver.answering("");
        closed.close();

        assertThat(postTo(closed, "localhost.test").failure()).isEqualTo(Failure.CONNECT);
        assertThat(postTo(closed, "no-such-name.test").failure()).isEqualTo(Failure.UNKNOWN_HOST);
    }

    @Test
    void aNameServerThatHangsCostsItsTimeLimit() throws Exception {
        try (var receiver = RawReceiver.answering("HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n")) {
            var outcome = hurriedlyTo(receiver, "hanging-name.test");

            assertThat(outcome.failure()).isEqualTo(Failure.UNKNOWN_HOST);
            assertThat(receiver.connections()).isZero();
        }
    }

    /** 127.0.0.2 is this machine too, but only 127.0.0.1 is allowed here. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"inside.test", "metadata.test", "loopback.test", "two-faced.test", "mapped.test"})
    void aNameForAnInnerAddressIsNeverConnectedTo(String host) throws Exception {
        try (var receiver = RawReceiver.on("127.0.0.2", "HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n")) {
            assertThat(postTo(receiver, host).failure()).isEqualTo(Failure.ADDRESS_NOT_ALLOWED);
            assertThat(receiver.connections()).isZero();
        }
    }

    /** DNS rebinding: the second look-up would say something else, so there is none. */
    @Test
    void theConnectionGoesToTheAddressThatWasChecked() throws Exception {
        try (var checked = RawReceiver.answering("HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n")) {
            var outcome = postTo(checked, "rebinding.test");

            assertThat(outcome.isTaken()).isTrue();
            assertThat(lookUps).hasValue(1);
            assertThat(postTo(checked, "rebinding.test").failure()).isEqualTo(Failure.ADDRESS_NOT_ALLOWED);
        }
    }

    /** The certificate is that of the name, though the connection goes to an address. */
    @Test
    void aReceiverProvesItsNameByItsCertificate() throws Exception {
        try (var receiver = TlsReceiver.named("hooks.test")) {
            var trusting = postman(Map.of("trusted-certificates", receiver.certificateFile()));

            assertThat(trusting.post(letterTo(receiver.port(), "https", "hooks.test")))
                    .satisfies(outcome -> assertThat(outcome.isTaken()).isTrue());
            assertThat(receiver.namesAsked()).contains("hooks.test");
            assertThat(trusting.post(letterTo(receiver.port(), "https", "localhost.test"))
                            .failure())
                    .isEqualTo(Failure.TLS);
            assertThat(postman(Map.of())
                            .post(letterTo(receiver.port(), "https", "hooks.test"))
                            .failure())
                    .isEqualTo(Failure.TLS);
        }
    }

    private static void isTimeout(Outcome outcome) {
        assertThat(outcome.failure()).isEqualTo(Failure.TIMEOUT);
        assertThat(outcome.took()).isBetween(Duration.ofMillis(500), LONGER_THAN_HURRIED);
    }

    private Outcome hurriedlyTo(RawReceiver receiver, String host) {
        return postman(HURRIED).post(letterTo(receiver, "http", host));
    }

    private Outcome postTo(RawReceiver receiver, String host) {
        return postman(Map.of()).post(letterTo(receiver, "http", host));
    }

    private static Letter letterTo(RawReceiver receiver, String scheme, String host) {
        return letterTo(receiver.port(), scheme, host);
    }

    private static Letter letterTo(int port, String scheme, String host) {
        var url = URI.create("%s://%s:%d/hook?a=b".formatted(scheme, host, port));
        return new Letter(url, Map.of("webhook-id", "7"), "{\"a\":\"é\"}");
    }

    private Postman postman(Map<String, String> more) {
        var values = new HashMap<String, String>();
        values.put("aftercare.intake.webhook.answer-timeout", "PT30S");
        values.put("aftercare.intake.webhook.connect-timeout", "PT15S");
        more.forEach((name, value) -> values.put("aftercare.intake.webhook." + name, value));
        IntakeConfig config = IntakeConfigTest.configured(values);
        return new Postman(VERTX, this::resolve, new AllowedAddresses(true, "127.0.0.1/32"), config.webhook());
    }

    private List<InetAddress> resolve(String host) throws UnknownHostException {
        return switch (host) {
            case "localhost.test", "hooks.test" -> addresses("127.0.0.1");
            case "inside.test" -> addresses("10.1.2.3");
            case "metadata.test" -> addresses("169.254.169.254");
            case "loopback.test" -> addresses("127.0.0.2");
            case "two-faced.test" -> addresses("127.0.0.1", "127.0.0.2");
            case "mapped.test" -> addresses("::ffff:127.0.0.2");
            case "rebinding.test" -> addresses(lookUps.getAndIncrement() == 0 ? "127.0.0.1" : "127.0.0.2");
            case "hanging-name.test" -> neverAnswered();
            default -> throw new UnknownHostException(host);
        };
    }

    private static List<InetAddress> neverAnswered() throws UnknownHostException {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new UnknownHostException();
    }

    private static List<InetAddress> addresses(String... literals) {
        return List.of(literals).stream().map(InetAddress::ofLiteral).toList();
    }
}
