package io.aftercare.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.aftercare.kit.ids.Ids;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Sends bad requests and judges the answers. */
final class BadInputCalls {
    private static final int REFUSED = 0;
    private static final int REPETITIONS = 10;
    private static final int SURVIVED = -1;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final JsonMapper json = JsonMapper.builder().build();
    private final List<String> surprises = new ArrayList<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private final Footprint footprint = new Footprint();
    private int failures;

    void countOnly(Set<String> tables) {
        footprint.countOnly(tables);
    }

    /** A request that can be changed into another one. */
    record Request(String name, String method, String address, Map<String, String> headers, byte @Nullable [] body) {
        Request(String name, String method, String address, String token) {
            this(name, method, address, Map.of("Authorization", "Bearer " + token, "Idempotency-Key", ""), null);
        }

        Request at(String other) {
            return new Request(name, method, other, headers, body);
        }

        Request query(String parameter, String encodedValue) {
            return at(address + (address.contains("?") ? "&" : "?") + parameter + "=" + encodedValue);
        }

        Request header(String header, String value) {
            var changed = new HashMap<>(headers);
            changed.put(header, value);
            return new Request(name, method, address, changed, body);
        }

        Request without(String header) {
            var changed = new HashMap<>(headers);
            changed.remove(header);
            return new Request(name, method, address, changed, body);
        }

        Request body(String text) {
            return body(text.getBytes(StandardCharsets.UTF_8));
        }

        Request body(byte[] bytes) {
            return new Request(name, method, address, headers, method.equals("GET") ? null : bytes);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** How many requests each operation was sent. */
    Map<String, Integer> counts() {
        return counts;
    }

    /** How many answers were 5xx. */
    int failures() {
        return failures;
    }

    /** What was not as promised, at most 50. */
    List<String> surprises() {
        return surprises;
    }

    /** Must be refused with 4xx. */
    void refused(Request request, String what) {
        judge(request, what, REFUSED);
    }

    /** Must be refused with exactly this status. */
    void refused(Request request, String what, int status) {
        judge(request, what, status);
    }

    /** May be taken or refused, but not fail. */
    int survived(Request request, String what) {
        return judge(request, what, SURVIVED);
    }

    private int judge(Request request, String what, int expected) {
        counts.merge(request.name(), 1, Integer::sum);
        var answer = answerTo(request, what);
        if (answer == null) {
            return 0;
        }
        var status = answer.statusCode();
        failures += status >= 500 ? 1 : 0;
        var asExpected = expected == REFUSED
                ? status >= 400 && status < 500
                : expected == SURVIVED ? status < 500 : status == expected;
        if (!asExpected) {
            surprise(request, what, status + " " + answer.body());
        } else if (status >= 400) {
            checkProblem(request, what, answer);
        }
        checkNothingChanged(request, what, status);
        return status;
    }

    /** A change by a deadline or an event that is handled now does not come with every repetition of the request. */
    private void checkNothingChanged(Request request, String what, int status) {
        if (request.method().equals("GET")) {
            return;
        }
        var changed = footprint.change();
        if (status < 400 || changed.isEmpty()) {
            return;
        }
        for (var repetition = 0; repetition < REPETITIONS; repetition++) {
            answerTo(request, what);
            if (footprint.change().isEmpty()) {
                return;
            }
        }
        surprise(request, what, status + ", but changed " + changed + " and again with each repetition");
    }

    private @Nullable HttpResponse<String> answerTo(Request request, String what) {
        try {
            return send(request);
        } catch (IOException e) {
            surprise(request, what, "connection broke: " + e);
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while sending bad input", e);
        }
    }

    private void checkProblem(Request request, String what, HttpResponse<String> answer) {
        var type = answer.headers().firstValue("Content-Type").orElse("none");
        if (!type.startsWith("application/problem+json")) {
            surprise(request, what, answer.statusCode() + " as " + type);
            return;
        }
        var problem = parse(answer.body());
        var complete = problem.path("status").asInt() == answer.statusCode()
                && problem.path("type")
                        .asText()
                        .equals("/problems/" + problem.path("code").asText())
                && !problem.path("title").asText().isBlank()
                && !problem.path("detail").asText().isBlank()
                && problem.path("traceId")
                        .asText()
                        .equals(answer.headers().firstValue("Trace-Id").orElse("none"));
        if (!complete) {
            surprise(request, what, "incomplete problem " + answer.body());
        }
    }

    private JsonNode parse(String body) {
        try {
            return json.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> send(Request request) throws IOException, InterruptedException {
        var address = URI.create("http://127.0.0.1:" + RestAssured.port + request.address());
        var publisher = request.body() == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofByteArray(request.body());
        var message =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30)).method(request.method(), publisher);
        request.headers().forEach((name, value) -> message.header(name, freshKey(name, value)));
        return http.send(message.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String freshKey(String name, String value) {
        return name.equals("Idempotency-Key") && value.isEmpty() ? Ids.next().toString() : value;
    }

    private void surprise(Request request, String what, String answer) {
        if (surprises.size() < 50) {
            var text = request.name() + " [" + abbreviated(what) + "]: " + abbreviated(answer);
            surprises.add(text);
        }
    }

    private static String abbreviated(String text) {
        return text.length() <= 300 ? text : text.substring(0, 300) + "… (" + text.length() + " characters)";
    }
}
