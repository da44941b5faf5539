package io.aftercare.dispatch.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.testing.Tokens;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A reader of the stream of a board, as a browser is one: it keeps what it was sent and its last id. */
final class Following implements AutoCloseable {
    record Sent(long id, String name, JsonPath data) {}

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Sent> events = new CopyOnWriteArrayList<>();
    private final List<String> comments = new CopyOnWriteArrayList<>();
    private final InputStream body;
    private final HttpHeaders headers;
    private final int status;
    private volatile boolean ended;

    private Following(Tokens who, String outletCode, @Nullable String lastEventId) {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/v1/board/stream?outlet=" + outletCode))
                .header("Authorization", "Bearer " + who.sign())
                .header("Accept", "text/event-stream, application/problem+json");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        try {
            var answer = client.send(request.build(), BodyHandlers.ofInputStream());
            body = answer.body();
            headers = answer.headers();
            status = answer.statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (status == 200) {
            Thread.ofVirtual().start(this::read);
        }
    }

    static Following fromNow(Tokens who, String outletCode) {
        return new Following(who, outletCode, null);
    }

    static Following from(Tokens who, String outletCode, String lastEventId) {
        return new Following(who, outletCode, lastEventId);
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            var id = -1L;
            var name = "";
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id:")) {
                    id = Long.parseLong(line.substring(3).strip());
                } else if (line.startsWith("event:")) {
                    name = line.substring(6).strip();
                } else if (line.startsWith("data:")) {
                    events.add(new Sent(id, name, JsonPath.from(line.substring(5))));
                } else if (line.startsWith(":")) {
                    comments.add(line.substring(1).strip());
                }
            }
        } catch (IOException e) {
            comments.add("broken");
        }
        ended = true;
    }

    Following awaitEvent(Predicate<Sent> wanted) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(events)
                .anyMatch(wanted));
        return this;
    }

    Following awaitVisit(Object visitId, String status) {
        return awaitEvent(event -> event.name().equals("visit")
                && event.data().getString("id").equals(visitId.toString())
                && event.data().getString("status").equals(status));
    }

    List<Sent> events() {
        return List.copyOf(events);
    }

    List<Long> ids() {
        return events.stream().map(Sent::id).toList();
    }

    /** The visits that were told of, on the board or gone. */
    List<String> visitIds() {
        return events.stream()
                .filter(event -> event.name().startsWith("visit"))
                .map(event -> event.data().getString("id"))
                .toList();
    }

    List<String> comments() {
        return List.copyOf(comments);
    }

    String lastEventId() {
        return Long.toString(events.getLast().id());
    }

    int status() {
        return status;
    }

    HttpHeaders headers() {
        return headers;
    }

    boolean isEnded() {
        return ended;
    }

    String problemCode() {
        try {
            return JsonPath.from(new String(body.readAllBytes(), StandardCharsets.UTF_8))
                    .getString("code");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
        try {
            body.close();
        } catch (IOException e) {
            ended = true; // It was closed from the other side.
        }
    }
}
