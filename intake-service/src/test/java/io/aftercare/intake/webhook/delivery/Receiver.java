package io.aftercare.intake.webhook.delivery;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;

/** What a partner runs: it keeps the letters that come and answers as it is told to. */
final class Receiver implements AutoCloseable {
    /** One letter as it came. */
    record Received(Map<String, List<String>> headers, String body) {
        String eventId() {
            return headers.get("webhook-id").getFirst();
        }

        JsonPath event() {
            return JsonPath.from(body);
        }

        /** Whether the public library of Standard Webhooks takes the letter. */
        boolean isSignedWith(String secret) {
            try {
                new Webhook(secret).verify(body, headers);
                return true;
            } catch (WebhookVerificationException e) {
                return false;
            }
        }
    }

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger mostUnderWay = new AtomicInteger();
    private volatile ToIntFunction<Received> answer = _ -> 204;
    private volatile String location = "";
    private HttpServer server;
    private final int port;

    Receiver() {
        server = listen(0);
        port = server.getAddress().getPort();
    }

    String url() {
        return "http://receiver.test:" + port + "/hook";
    }

    /** Answers with this status from now on. */
    Receiver answering(int status) {
        return answering(_ -> status);
    }

    Receiver answering(ToIntFunction<Received> newAnswer) {
        answer = newAnswer;
        return this;
    }

    Receiver redirectingTo(String url) {
        location = url;
        return answering(302);
    }

    /** Nobody listens any more. */
    void goDown() {
        server.stop(0);
    }

    void comeBack() {
        server = listen(port);
    }

    /** Letters in the order in which they came, refused ones too. */
    List<Received> received() {
        return List.copyOf(received);
    }

    List<String> eventIds() {
        return received.stream().map(Received::eventId).toList();
    }

    /** How many letters were under way to it at the same time at most. */
    int mostUnderWay() {
        return mostUnderWay.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private HttpServer listen(int atPort) {
        try {
            var listening = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), atPort), 0);
            listening.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            listening.createContext("/", this::receive);
            listening.start();
            return listening;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void receive(HttpExchange exchange) throws IOException {
        mostUnderWay.accumulateAndGet(underWay.incrementAndGet(), Math::max);
        try (exchange) {
            var headers = new TreeMap<String, List<String>>();
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var letter = new Received(headers, body);
            received.add(letter);
            if (!location.isEmpty()) {
                exchange.getResponseHeaders().add("Location", location);
            }
            var status = answer.applyAsInt(letter);
            underWay.decrementAndGet();
            exchange.sendResponseHeaders(status, -1);
        }
    }
}
