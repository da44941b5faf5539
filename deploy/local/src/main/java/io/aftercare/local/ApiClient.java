package io.aftercare.local;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Calls the public API through the gateway with the tokens of demo users. */
final class ApiClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TRIES = 5;

    private final URI gateway;
    private final URI tokens;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    ApiClient(URI gateway, URI tokens) {
        this.gateway = gateway;
        this.tokens = tokens;
    }

    JsonNode get(String user, String path) {
        return call(user, path, HttpRequest.newBuilder().GET());
    }

    JsonNode post(String user, String path, String idempotencyKey, JsonNode body) {
        return call(
                user,
                path,
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", idempotencyKey)
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /** A part that is still waking up answers 502 or 503; the same key makes repeating harmless. */
    private JsonNode call(String user, String path, HttpRequest.Builder builder) {
        var request = builder.uri(gateway.resolve(path))
                .header("Authorization", "Bearer " + known.computeIfAbsent(user, this::token))
                .timeout(Duration.ofSeconds(40))
                .build();
        for (var attempt = 1; ; attempt++) {
            var answer = send(request);
            if (answer.statusCode() < 300) {
                return parsed(answer.body());
            }
            if (answer.statusCode() < 500 || attempt == TRIES) {
                throw new StackFailure("%s %s as %s was answered with %d: %s"
                        .formatted(request.method(), path, user, answer.statusCode(), answer.body()));
            }
            ManagedProcess.pause();
        }
    }

    private String token(String user) {
        var form = Map.of("grant_type", "password", "client_id", "aftercare-cli", "username", user, "password", "demo");
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .reduce((left, right) -> left + "&" + right)
                .orElseThrow();
        var answer = send(HttpRequest.newBuilder(tokens)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(Duration.ofSeconds(40))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
        if (answer.statusCode() != 200) {
            throw new StackFailure("No token for " + user + ": " + answer.statusCode() + " " + answer.body());
        }
        return parsed(answer.body()).get("access_token").asText();
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return Http.CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new StackFailure(request.method() + " " + request.uri() + " failed: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("interrupted", e);
        }
    }

    private static JsonNode parsed(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            throw new StackFailure("Not JSON: " + body, e);
        }
    }
}
