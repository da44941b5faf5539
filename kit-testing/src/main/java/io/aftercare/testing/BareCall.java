package io.aftercare.testing;

import io.aftercare.kit.ids.Ids;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A call as {@link Api} makes it, without the comfort: that takes longer than the call when there are thousands. */
final class BareCall {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final OpenApiDocument.Operation operation;
    private final HttpRequest.Builder request;

    private BareCall(OpenApiDocument.Operation operation) {
        this.operation = operation;
        this.request = HttpRequest.newBuilder()
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", Ids.next().toString());
    }

    static BareCall of(OpenApiDocument.Operation operation, @Nullable Tokens token) {
        var call = new BareCall(operation);
        if (token != null) {
            call.request.header("Authorization", "Bearer " + token.sign());
        }
        return call;
    }

    /** To the address with all words in braces replaced; everything but a GET has this version and body. */
    HttpResponse<String> send(String address, String ifMatch, String body) {
        request.uri(URI.create("http://127.0.0.1:" + RestAssured.port + address));
        if (operation.method().equals("GET")) {
            request.GET();
        } else {
            request.header("If-Match", ifMatch).method(operation.method(), BodyPublishers.ofString(body));
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(operation.id() + " broke the connection", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while calling " + operation.id(), e);
        }
    }
}
