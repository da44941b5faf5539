package io.aftercare.journeys.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The platform, spoken to as one person or partner. */
public final class ApiClient {
    private final Wire wire;
    private final URI platform;
    private final Token token;

    ApiClient(Wire wire, URI platform, Identity identity) {
        this.wire = wire;
        this.platform = platform;
        this.token = new Token(wire, platform, identity);
    }

    /** @throws Refused when the answer is a refusal, 404 included */
    public Reply get(String path) {
        return call(path, HttpRequest.Builder::GET);
    }

    /** The items of a list, all pages. */
    public List<JsonNode> all(String path) {
        var items = new ArrayList<JsonNode>();
        String cursor = null;
        do {
            var page = get(cursor == null ? path : path + (path.contains("?") ? "&" : "?") + "after=" + cursor)
                    .body();
            page.path("items").forEach(items::add);
            cursor = page.path("next").asText(null);
        } while (cursor != null);
        return items;
    }

    /** The newest item of a list. */
    public Optional<JsonNode> newest(String path) {
        return Optional.ofNullable(get(path).body().path("items").get(0));
    }

    /** Creates something, once, however often it has to be sent. */
    public Reply post(String path, Map<String, Object> body) {
        return post(path, body, null, UUID.randomUUID().toString());
    }

    /** Takes a step of a life, under the condition that nobody took one since {@code seen}. */
    public Reply step(String path, Reply seen, Map<String, Object> body) {
        return post(path, body, seen.etag(), UUID.randomUUID().toString());
    }

    /** Sends a POST under a key of the caller's, for example one that a later run will use again. */
    public Reply post(String path, Map<String, Object> body, @Nullable String etag, String key) {
        var text = wire.text(body);
        return call(path, request -> {
            request.header("Content-Type", "application/json").header("Idempotency-Key", key);
            if (etag != null) {
                request.header("If-Match", etag);
            }
            return request.POST(BodyPublishers.ofString(text));
        });
    }

    private Reply call(String path, Method method) {
        var answer = wire.send(() -> request(path, method));
        if (answer.statusCode() == 401 && !token.bearer().isEmpty()) {
            token.forget();
            answer = wire.send(() -> request(path, method));
        }
        return reply(path, answer);
    }

    private HttpRequest request(String path, Method method) {
        var request = HttpRequest.newBuilder(platform.resolve(path)).timeout(Duration.ofSeconds(40));
        var bearer = token.bearer();
        if (!bearer.isEmpty()) {
            request.header("Authorization", bearer);
        }
        return method.on(request.header("Accept", "application/json")).build();
    }

    private Reply reply(String path, HttpResponse<byte[]> answer) {
        var body = wire.tree(answer.body());
        if (answer.statusCode() >= 400) {
            throw new Refused(answer.request().method() + " " + path, answer.statusCode(), body);
        }
        return new Reply(
                answer.statusCode(), body, answer.headers().firstValue("ETag").orElse(null));
    }

    private interface Method {
        HttpRequest.Builder on(HttpRequest.Builder request);
    }
}
