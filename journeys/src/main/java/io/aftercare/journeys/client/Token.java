package io.aftercare.journeys.client;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The access token of one identity, got when it is first needed and again shortly before it ends. */
final class Token {
    private static final long MARGIN_SECONDS = 60;

    private final Wire wire;
    private final URI endpoint;
    private final Identity identity;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable String value;
    private long goodUntilNanos;

    Token(Wire wire, URI platform, Identity identity) {
        this.wire = wire;
        this.endpoint = platform.resolve("/auth/realms/aftercare/protocol/openid-connect/token");
        this.identity = identity;
    }

    /** The header's value; empty when nobody speaks. */
    String bearer() {
        if (identity instanceof Identity.Nobody) {
            return "";
        }
        lock.lock();
        try {
            var present = value;
            if (present == null || System.nanoTime() - goodUntilNanos > 0) {
                present = fetch();
                value = present;
            }
            return "Bearer " + present;
        } finally {
            lock.unlock();
        }
    }

    /** The platform does not believe it any more, for example after the realm was made anew. */
    void forget() {
        lock.lock();
        try {
            value = null;
        } finally {
            lock.unlock();
        }
    }

    private String fetch() {
        var form = identity.grant().entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(endpoint)
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        var answer = wire.send(() -> request);
        var body = wire.tree(answer.body());
        if (answer.statusCode() != 200) {
            throw new Refused("login of " + identity, answer.statusCode(), body);
        }
        goodUntilNanos = System.nanoTime()
                + Duration.ofSeconds(Math.max(1, body.path("expires_in").asLong() - MARGIN_SECONDS))
                        .toNanos();
        return body.path("access_token").asText();
    }
}
