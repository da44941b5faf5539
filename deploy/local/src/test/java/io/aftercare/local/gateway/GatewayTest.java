package io.aftercare.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.aftercare.local.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The real nginx with the real configuration; behind it stand two small servers that tell what reached them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GatewayTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path state;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Queue<Arrived> arrived = new ConcurrentLinkedQueue<>();
    private final int port = Ports.free();
    private final int nobody = Ports.free();
    private HttpServer service;
    private Process nginx;

    record Arrived(String method, String path, Map<String, String> headers) {}

    @BeforeAll
    void starts() throws Exception {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", this::answer);
        service.start();
        var alive = "127.0.0.1:" + service.getAddress().getPort();
        var dead = "127.0.0.1:" + nobody;
        var upstreams = Map.of(
                "intake", List.of(alive),
                "dispatch", List.of(dead, alive),
                "repair", List.of(dead),
                "parts", List.of(alive),
                "feedback", List.of(alive),
                "kpi", List.of(alive),
                "keycloak", List.of(alive));
        var words = new HashMap<>(Map.of(
                "listen", "127.0.0.1:" + port,
                "tls", "",
                "state_dir", state.toString(),
                "log_dir", state.toString(),
                "user", System.getProperty("user.name").equals("root") ? "user root;" : "",
                "worker_processes", "1",
                "requests_per_second", "500",
                "logins_per_second", "3",
                "connections_per_address", "100",
                "keycloak_administration", "return 404;"));
        words.put(
                "upstreams",
                upstreams.entrySet().stream()
                        .map(group -> GatewayFiles.upstream(group.getKey(), group.getValue()))
                        .collect(Collectors.joining("\n")));
        GatewayFiles.write(Path.of("../gateway"), state, words);
        nginx = new ProcessBuilder(
                        "nginx",
                        "-p",
                        state.toString(),
                        "-c",
                        state.resolve("nginx.conf").toString())
                .inheritIO()
                .start();
        while (!Ports.answers(port)) {
            assertThat(nginx.isAlive()).as("nginx runs").isTrue();
        }
    }

    @AfterAll
    void stops() throws Exception {
        nginx.destroy();
        nginx.waitFor();
        service.stop(0);
    }

    @BeforeEach
    void forgets() {
        arrived.clear();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "/v1/service-requests?limit=1, 200",
        "/v1/follow-ups/1/answer, 200",
        "/v1/operations/kpi/parked-events, 200",
        "/v1/stock/moves, 200",
        "/v1/operations/other/parked-events, 404",
        "/v1/nothing, 404",
        "/v1/, 404",
        "/q/metrics, 404",
        "/auth/realms/aftercare/x, 200",
        "/auth/admin/realms, 404",
        "/auth/realms/master/protocol/openid-connect/token, 404",
        "/health, 200",
        "/, 200",
        "/api/, 200",
        "/api/swagger-ui/swagger-ui-bundle.js, 200",
    })
    void onlyWhatIsInTheRouteTableExists(String path, int status) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(status);
    }

    @Test
    void everyRoutedResourceReachesItsOwner() throws Exception {
        var routes = Files.readAllLines(Path.of("../gateway/routes.conf")).stream()
                .filter(line -> line.endsWith(";"))
                .map(line -> line.split("\\s+", 2)[0])
                .toList();

        for (var resource : routes) {
            var answer = get("/v1/" + resource + "/x");

            assertThat(answer.statusCode()).as(resource).isIn(200, 502);
        }
        assertThat(routes).hasSizeGreaterThan(30);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1//customers",
                "/v1/customers/../../q/metrics",
                "/v1/customers/%2e%2e/x",
                "/v1/customers/a%2Fb",
                "/v1/customers/a%5Cb",
                "/v1/customers/a;b",
            })
    void aPathReadInTwoWaysIsRefused(String path) throws Exception {
        var answer = raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("\"code\":\"malformed-request\"");
        assertThat(arrived).isEmpty();
    }

    @Test
    void anUnreachableServiceIsAProblemDocument() throws Exception {
        var answer = send(request("/v1/repairs").POST(BodyPublishers.ofString("{}")));

        assertThat(problem(answer).path("code").asText()).isEqualTo("service-unreachable");
        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(problem(answer).path("requestId").asText())
                .isEqualTo(answer.headers().firstValue("X-Request-Id").orElseThrow());
    }

    @Test
    void aRefusedConnectionGoesToTheNextReplica() throws Exception {
        for (var i = 0; i < 4; i++) {
            assertThat(send(request("/v1/visits/1/arrival").POST(BodyPublishers.ofString("{}")))
                            .statusCode())
                    .isEqualTo(200);
        }

        assertThat(arrived).hasSize(4);
    }

    @Test
    void aSentPostIsNeverSentAgain() throws Exception {
        var answer = send(request("/v1/visits/broken").POST(BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(arrived).hasSize(1);
    }

    @Test
    void aBodyLargerThanOneMebibyteIsRefused() throws Exception {
        var answer = send(request("/v1/customers").POST(BodyPublishers.ofByteArray(new byte[1024 * 1024 + 1])));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(problem(answer).path("code").asText()).isEqualTo("payload-too-large");
        assertThat(arrived).isEmpty();
    }

    @Test
    void aTooLongAddressIsRefused() throws Exception {
        var answer = get("/v1/customers?phone=" + "1".repeat(9000));

        assertThat(answer.statusCode()).isEqualTo(414);
        assertThat(problem(answer).path("code").asText()).isEqualTo("uri-too-long");
    }

    @Test
    void tooLargeHeaderFieldsAreRefused() throws Exception {
        var answer = send(request("/v1/customers").header("X-Large", "x".repeat(40_000)));

        assertThat(answer.statusCode()).isEqualTo(431);
        assertThat(problem(answer).path("code").asText()).isEqualTo("headers-too-large");
    }

    @Test
    void tooManyLoginsAreRefused() throws Exception {
        var path = "/auth/realms/aftercare/protocol/openid-connect/token";
        HttpResponse<String> answer = get(path);
        for (var i = 0; i < 20 && answer.statusCode() == 200; i++) {
            answer = get(path);
        }

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(problem(answer).path("code").asText()).isEqualTo("too-many-requests");
    }

    @Test
    void aServicesOwnProblemDocumentPassesThrough() throws Exception {
        var answer = get("/v1/parts/problem");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("{\"code\":\"from-the-service\"}");
    }

    @Test
    void whatAClientSaysAboutItselfIsNotBelieved() throws Exception {
        get("/v1/parts/1", "X-Forwarded-For", "8.8.8.8", "X-Remote-User", "root", "X-Original-URL", "/q/metrics");

        var headers = arrived.element().headers();
        assertThat(headers).containsEntry("x-forwarded-for", "127.0.0.1");
        assertThat(headers).doesNotContainKeys("x-remote-user", "x-original-url", "forwarded");
        assertThat(headers.get("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    }

    @Test
    void aCallersTraceAndRequestIdAreKept() throws Exception {
        var trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

        var answer = get("/v1/parts/1", "traceparent", trace, "X-Request-Id", "mine-12345678");

        assertThat(arrived.element().headers()).containsEntry("traceparent", trace);
        assertThat(answer.headers().firstValue("X-Request-Id")).hasValue("mine-12345678");
    }

    @Test
    void anETagStaysStrongAndListsAreCompressed() throws Exception {
        var one = get("/v1/parts/large", "Accept-Encoding", "gzip");
        var created = send(
                request("/v1/parts?large").header("Accept-Encoding", "gzip").POST(BodyPublishers.ofString("{}")));
        var list = get("/v1/parts?large", "Accept-Encoding", "gzip");

        assertThat(one.headers().firstValue("ETag")).hasValue("\"3\"");
        assertThat(created.headers().firstValue("ETag")).hasValue("\"3\"");
        assertThat(list.headers().firstValue("Content-Encoding")).hasValue("gzip");
    }

    @Test
    void theAccessLogHoldsNoQuery() throws Exception {
        get("/v1/customers?phone=%2B12125550199");
        raw("GET /v1/nothing?phone=2125550199 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        await().untilAsserted(() -> {
            var log = Files.readString(state.resolve("gateway-access.log"));
            assertThat(log).contains("/v1/customers").doesNotContain("2125550199");
        });
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().toString();
        var headers = new HashMap<String, String>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), values.getFirst()));
        exchange.getRequestBody().readAllBytes();
        arrived.add(new Arrived(exchange.getRequestMethod(), path, headers));
        if (path.endsWith("broken")) {
            exchange.close();
            return;
        }
        var body = path.endsWith("problem")
                ? "{\"code\":\"from-the-service\"}"
                : path.endsWith("large") ? "[" + "1,".repeat(2000) + "1]" : "{}";
        exchange.getResponseHeaders().add("ETag", "\"3\"");
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(path.endsWith("problem") ? 404 : 200, body.length());
        exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
        exchange.close();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        var request = request(path);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static JsonNode problem(HttpResponse<String> answer) throws IOException {
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        var problem = JSON.readTree(answer.body());
        assertThat(problem.path("status").asInt()).isEqualTo(answer.statusCode());
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("traceId").asText()).hasSize(32);
        return problem;
    }
}
