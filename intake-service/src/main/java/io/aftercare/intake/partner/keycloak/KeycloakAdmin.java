package io.aftercare.intake.partner.keycloak;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.aftercare.intake.platform.KeycloakConfig;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Speaks with the administration API of the realm; each session logs in anew. */
@Singleton
class KeycloakAdmin {
    private final KeycloakConfig config;
    private final HttpClient http;
    private final JsonMapper json = JsonMapper.builder().build();

    KeycloakAdmin(KeycloakConfig config) {
        this.config = config;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** What one login may do. */
    final class Session {
        private final String token;

        private Session(String token) {
            this.token = token;
        }

        JsonNode get(String path) {
            var answer = call(request(path).GET());
            expect(answer.statusCode() == 200, answer);
            return parsed(answer.body());
        }

        /** 409 says that it is there already. */
        void post(String path, JsonNode body) {
            var answer = call(request(path).POST(BodyPublishers.ofString(body.toString())));
            expect(answer.statusCode() / 100 == 2 || answer.statusCode() == 409, answer);
        }

        void put(String path, JsonNode body) {
            change("PUT", path, body);
        }

        void delete(String path, JsonNode body) {
            change("DELETE", path, body);
        }

        private void change(String method, String path, JsonNode body) {
            var answer = call(request(path).method(method, BodyPublishers.ofString(body.toString())));
            expect(answer.statusCode() / 100 == 2, answer);
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create(administration() + path))
                    .timeout(config.answerTimeout())
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json");
        }
    }

    Session login() {
        var secret = config.clientSecret()
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new KeycloakFailure("NOT_CONFIGURED"));
        var form = "grant_type=client_credentials&client_id=%s&client_secret=%s"
                .formatted(encoded(config.clientId()), encoded(secret));
        var answer = call(HttpRequest.newBuilder(URI.create(config.realmUrl() + "/protocol/openid-connect/token"))
                .timeout(config.answerTimeout())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        if (answer.statusCode() != 200) {
            throw new KeycloakFailure("LOGIN_REFUSED");
        }
        return new Session(parsed(answer.body()).path("access_token").asText());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** {@code …/realms/x} is administered at {@code …/admin/realms/x}. */
    private String administration() {
        var realm = config.realmUrl();
        var at = realm.lastIndexOf("/realms/");
        return realm.substring(0, at) + "/admin" + realm.substring(at);
    }

    private HttpResponse<String> call(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new KeycloakFailure("UNREACHABLE");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KeycloakFailure("INTERRUPTED");
        }
    }

    private static void expect(boolean asExpected, HttpResponse<String> answer) {
        if (!asExpected) {
            throw new KeycloakFailure("STATUS_" + answer.statusCode());
        }
    }

    private JsonNode parsed(@Nullable String body) {
        try {
            return json.readTree(body == null ? "" : body);
        } catch (JsonProcessingException e) {
            throw new KeycloakFailure("UNREADABLE");
        }
    }
}
