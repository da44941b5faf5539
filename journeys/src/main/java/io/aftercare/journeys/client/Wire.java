package io.aftercare.journeys.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Sends a call, and sends it again while there is hope for a better answer. */
final class Wire {
    /** What a repetition of the same call may cure; 500 because a database that restarts shows up as one. */
    private static final Set<Integer> TEMPORARY = Set.of(429, 500, 502, 503, 504);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Duration patience;
    final LongAdder calls = new LongAdder();
    final LongAdder repeats = new LongAdder();

    Wire(Duration patience) {
        this.patience = patience;
    }

    /** The first answer that a repetition would not change; the supplier is asked before each attempt. */
    HttpResponse<byte[]> send(Supplier<HttpRequest> request) {
        var deadline = System.nanoTime() + patience.toNanos();
        var pause = FIRST_PAUSE;
        while (true) {
            var asked = request.get();
            String last;
            Throwable cause = null;
            var wanted = Duration.ZERO;
            try {
                calls.increment();
                var answer = http.send(asked, BodyHandlers.ofByteArray());
                if (!temporary(answer)) {
                    return answer;
                }
                wanted = retryAfter(answer);
                last = answer.statusCode() + " " + tree(answer.body());
            } catch (IOException e) {
                cause = e;
                last = e.toString();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Unanswered(describe(asked), "interrupted", e);
            }
            if (System.nanoTime() > deadline) {
                throw new Unanswered(describe(asked), last, cause);
            }
            repeats.increment();
            rest(wanted.compareTo(pause) > 0 ? wanted : pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        }
    }

    private boolean temporary(HttpResponse<byte[]> answer) {
        return TEMPORARY.contains(answer.statusCode())
                || (answer.statusCode() == 409
                        && tree(answer.body()).path("code").asText().equals("request-in-progress"));
    }

    private static Duration retryAfter(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("[0-9]{1,2}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .orElse(Duration.ZERO);
    }

    /** Half of the pause at least, so that callers who failed together do not come back together. */
    private static void rest(Duration pause) {
        var half = pause.toNanos() / 2;
        LockSupport.parkNanos(half + ThreadLocalRandom.current().nextLong(half + 1));
    }

    static String describe(HttpRequest request) {
        return request.method() + " " + request.uri().getPath();
    }

    JsonNode tree(byte @Nullable [] body) {
        if (body == null || body.length == 0) {
            return MissingNode.getInstance();
        }
        try {
            return json.readTree(body);
        } catch (IOException _) {
            return MissingNode.getInstance();
        }
    }

    String text(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A body cannot be written", e);
        }
    }
}
