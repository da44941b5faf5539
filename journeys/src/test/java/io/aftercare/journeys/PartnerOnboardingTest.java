package io.aftercare.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.aftercare.journeys.client.ApiClient;
import io.aftercare.journeys.client.Fields;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** A partner is let in, gets a client in Keycloak, and works with it. */
class PartnerOnboardingTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final World world = new World();
    private final Insides insides = new Insides();
    private final ApiClient admin = world.person("admin-01");

    /** A partner with the secret that was shown once. */
    private record LetIn(String id, String code, String secret) {
        String path() {
            return "/v1/partners/" + id;
        }
    }

    @Test
    void aPartnerWhoIsLetInWorksForItself() {
        var partner = letIn("");
        awaitDone(partner);

        var claims = claims(token(partner.code(), partner.secret()).body());
        assertThat(claims.path("partner").asText()).isEqualTo(partner.code());
        assertThat(claims.path("requests_per_second").asInt()).isEqualTo(40);
        assertThat(claims.path("realm_access").path("roles"))
                .extracting(JsonNode::asText)
                .containsExactly("partner");
        var client = world.platform.partner(partner.code(), partner.secret());
        var request = world.registered(client);
        assertThat(request.text("partner")).isEqualTo(partner.code());
        assertThat(World.refusal(() -> world.acme.get("/v1/service-requests/" + request.id()))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aNewSecretReplacesTheFormerOne() {
        var partner = letIn("");
        awaitDone(partner);

        var rotated = admin.step(partner.path() + "/secret-rotation", admin.get(partner.path()), Fields.of())
                .text("clientSecret");
        awaitDone(partner);

        assertThat(token(partner.code(), rotated).statusCode()).isEqualTo(200);
        assertThat(token(partner.code(), partner.secret()).statusCode()).isEqualTo(401);
    }

    @Test
    void aDisabledPartnerGetsNoToken() {
        var partner = letIn("");
        awaitDone(partner);

        world.step(admin, partner.path(), "disablement");
        awaitDone(partner);
        assertThat(token(partner.code(), partner.secret()).statusCode()).isBetween(400, 401);

        world.step(admin, partner.path(), "enablement");
        awaitDone(partner);
        assertThat(token(partner.code(), partner.secret()).statusCode()).isEqualTo(200);
    }

    /** The steps that are not done wait for Keycloak and then go on. */
    @Test
    void whatFailsHalfWayIsResumed() {
        admin.get("/v1/partners");
        insides.stack.stop("keycloak");
        var partner = letInWithoutKeycloak();

        awaitDone(partner);

        assertThat(token(partner.code(), partner.secret()).statusCode()).isEqualTo(200);
    }

    @Test
    void aSandboxSendsNobodyAndBeginsAgain() {
        var partner = letIn("-sandbox");
        awaitDone(partner);
        var client = world.platform.partner(partner.code(), partner.secret());
        var body = world.registration("T-1");
        var request = client.post("/v1/service-requests", body).id();
        world.triaged(request, "ON_SITE");

        var refused = World.refusal(() -> world.step(world.agent, "/v1/service-requests/" + request, "visit-request"));
        assertThat(refused.code()).isEqualTo("sandbox-request");
        world.step(client, partner.path(), "sandbox-reset");
        await().atMost(World.SOON)
                .untilAsserted(() -> assertThat(admin.get(partner.path()).text("resetDoneAt"))
                        .isNotEmpty());

        world.awaitRequest(request, "CANCELLED");
        assertThat(client.post("/v1/service-requests", body).id()).isNotEqualTo(request);
    }

    private LetIn letInWithoutKeycloak() {
        try {
            var partner = letIn("");
            await().atMost(World.SOON).untilAsserted(() -> assertThat(
                            admin.get(partner.path() + "/steps").body().path("items"))
                    .anyMatch(step -> step.path("lastFailure").asText().equals("UNREACHABLE")));
            return partner;
        } finally {
            insides.stack.start("keycloak");
        }
    }

    private LetIn letIn(String suffix) {
        var code = "journey-" + UUID.randomUUID().toString().substring(0, 8) + suffix;
        var answer = admin.post(
                "/v1/partners", Fields.of("code", code, "name", "Journey Traveller Care", "requestsPerSecond", 40));
        return new LetIn(answer.body().path("partner").path("id").asText(), code, answer.text("clientSecret"));
    }

    private void awaitDone(LetIn partner) {
        await("all steps of " + partner.code())
                .atMost(Duration.ofMinutes(6))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> {
                    var steps = admin.get(partner.path() + "/steps").body().path("items");
                    assertThat(StreamSupport.stream(steps.spliterator(), false))
                            .noneMatch(step -> step.path("status").asText().equals("WAITING"));
                });
    }

    private HttpResponse<String> token(String code, String secret) {
        var form = "grant_type=client_credentials&client_id=partner-" + code + "&client_secret="
                + URLEncoder.encode(secret, StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(
                        world.platform.address().resolve("/auth/realms/aftercare/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode claims(String answer) {
        try {
            var token = JSON.readTree(answer).path("access_token").asText();
            return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
