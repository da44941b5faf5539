package io.aftercare.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aftercare.kit.ids.Ids;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Sends to every operation of the running service what no well-behaved client sends. Each answer must be a problem
 * document of the 4xx kind, or a success where the odd text is legal; never 5xx. What is sent follows from the OpenAPI
 * document alone, so two runs send the same.
 */
public final class BadInputBattery {
    private static final String SOME_ID = "0198c5a4-3f00-7000-8000-000000000001";
    private static final List<String> BROKEN_JSON = List.of(
            "",
            " ",
            "{",
            "}",
            "{\"a\":}",
            "{'a':1}",
            "{\"a\":1,}",
            "{a:1}",
            "{\"a\":NaN}",
            "{\"a\":01}",
            "{\"a\":\"\u0001\"}",
            "{\"a\":\"\\ud800\"}",
            "{\"a\":1}}",
            "{} {}",
            "// comment\n{}",
            "null",
            "[]",
            "[{}]",
            "\"text\"",
            "12",
            "true",
            "[".repeat(5_000),
            "{\"a\":".repeat(5_000),
            "{\"a\":" + "[".repeat(200) + "]".repeat(200) + "}",
            "{\"" + "k".repeat(60_000) + "\":1}",
            "{\"a\":" + "9".repeat(5_000) + "}",
            "\u0000",
            "\ufeff{}");
    private static final List<String> BAD_LIMITS =
            List.of("0", "-1", "201", "abc", "1.5", "1e3", "99999999999999999999", "%00");
    private static final List<String> BAD_IDS = List.of(
            "x",
            "0",
            "0198c5a4",
            "%00",
            "..%2f..%2fetc",
            "%F0%9F%94%A7",
            "'%20OR%201=1",
            "x".repeat(3_000),
            "%ff%fe",
            "null");

    private final OpenApiDocument document = OpenApiDocument.ofRunningService();
    private final Map<String, List<String>> roles = RoleFile.read();
    private final Map<String, String> idsByPath;
    private final BadInputCalls calls = new BadInputCalls();

    private BadInputBattery(Map<String, String> idsByPath) {
        this.idsByPath = idsByPath;
    }

    /** Sends everything; gives the number of requests. */
    public static int run() {
        return run(Map.of());
    }

    /**
     * Sends everything; gives the number of requests.
     *
     * @param idsByPath for paths of the OpenAPI document the id of a thing that exists, so that steps get further than
     *     404, for example {@code "/v1/repairs/{id}/diagnosis"}
     */
    public static int run(Map<String, String> idsByPath) {
        var battery = new BadInputBattery(idsByPath);
        battery.document.operations().forEach(battery::attack);
        battery.attackAddresses();
        assertThat(battery.calls.surprises())
                .as("answers to bad input that are not as promised")
                .isEmpty();
        return battery.calls.count();
    }

    private void attack(OpenApiDocument.Operation operation) {
        var allowed = roles.getOrDefault(operation.id(), List.of());
        var token = RoleFile.tokenOf(allowed.isEmpty() ? RoleFile.ANY : allowed.getFirst())
                .sign();
        var request = new BadInputCalls.Request(operation.id(), operation.method(), address(operation), token)
                .header("Content-Type", "application/json")
                .header("If-Match", "*");
        attackPath(operation, request);
        attackQuery(operation, request);
        attackHeaders(operation, request);
        if (operation.bodySchema() != null) {
            attackBody(operation.bodySchema(), request);
        }
    }

    private String address(OpenApiDocument.Operation operation) {
        var address = operation.path();
        for (var parameter : operation.parametersIn("path")) {
            var name = parameter.path("name").asText();
            var known = idsByPath.get(operation.path());
            address = address.replace("{" + name + "}", known != null && name.equals("id") ? known : SOME_ID);
        }
        return address;
    }

    private void attackPath(OpenApiDocument.Operation operation, BadInputCalls.Request request) {
        for (var parameter : operation.parametersIn("path")) {
            var isUuid = document.resolved(parameter.path("schema"))
                    .path("format")
                    .asText()
                    .equals("uuid");
            for (var id : BAD_IDS) {
                var address =
                        operation.path().replace("{" + parameter.path("name").asText() + "}", id);
                for (var other : operation.parametersIn("path")) {
                    address = address.replace("{" + other.path("name").asText() + "}", SOME_ID);
                }
                var attack = request.at(address).body("{}");
                if (isUuid) {
                    calls.refused(attack, "id " + id);
                } else {
                    calls.survived(attack, "path " + id);
                }
            }
        }
    }

    private void attackQuery(OpenApiDocument.Operation operation, BadInputCalls.Request request) {
        for (var parameter : operation.parametersIn("query")) {
            var name = parameter.path("name").asText();
            var schema = document.resolved(parameter.path("schema"));
            var typed = schema.has("enum")
                    || schema.has("format")
                    || !OpenApiDocument.typeOf(schema).equals("string");
            if (name.equals("limit")) {
                BAD_LIMITS.forEach(bad -> calls.refused(request.query(name, bad), "limit=" + bad));
            } else if (typed || name.equals("after")) {
                List.of("x", "-", "%00", "1e400", "%F0%9F%94%A7", "2026-13-45T00:00:00Z", "x".repeat(2_000))
                        .forEach(bad -> calls.refused(request.query(name, bad), name + "=" + bad));
            } else {
                BadValues.HOSTILE_TEXTS.stream()
                        .filter(text -> text.length() < 2_000)
                        .map(BadInputCalls::encoded)
                        .forEach(bad -> calls.survived(request.query(name, bad), name + "=" + bad));
            }
        }
        if (operation.method().equals("GET")) {
            calls.survived(request.query("unknown", "%00"), "unknown parameter");
        }
    }

    private void attackHeaders(OpenApiDocument.Operation operation, BadInputCalls.Request request) {
        var body = operation.bodySchema() == null
                ? "{}"
                : BadValues.good(document, operation.bodySchema()).toString();
        for (var bad :
                List.of("Bearer", "Bearer x", "Bearer a.b.c", "Bearer " + "x".repeat(5_000), "Basic eDp4", "x")) {
            calls.refused(request.header("Authorization", bad).body(body), "Authorization " + bad, 401);
        }
        if (!operation.method().equals("POST")) {
            return;
        }
        calls.refused(request.without("Idempotency-Key").body(body), "no Idempotency-Key", 400);
        for (var bad : List.of(" ", "a b", "x".repeat(256))) {
            calls.refused(request.header("Idempotency-Key", bad).body(body), "Idempotency-Key " + bad, 400);
        }
        if (!operation.parametersIn("header").stream()
                .filter(header -> header.path("name").asText().equals("If-Match"))
                .toList()
                .isEmpty()) {
            for (var bad : List.of("\"", "W/\"1\"", "x", "\"" + "9".repeat(300) + "\"", "\"1\", \"2\"")) {
                calls.refused(request.header("If-Match", bad).body(body), "If-Match " + bad);
            }
            calls.refused(request.without("If-Match").body(body), "no If-Match");
        }
        if (operation.bodySchema() != null) {
            calls.refused(request.header("Content-Type", "text/plain").body(body), "text/plain", 415);
            calls.refused(request.header("Content-Type", "application/xml").body("<a/>"), "XML", 415);
            attackKeys(request, body);
        }
    }

    /** The same key for another request: 422 when the first was carried out, refused in any case. */
    private void attackKeys(BadInputCalls.Request request, String body) {
        var key = Ids.next().toString();
        var first = calls.survived(request.header("Idempotency-Key", key).body(body), "first use of a key");
        if (first < 400) {
            var other =
                    request.header("Idempotency-Key", key).query("other", "1").body(body);
            calls.refused(other, "key of another request", 422);
        }
    }

    private void attackBody(JsonNode schema, BadInputCalls.Request request) {
        BROKEN_JSON.forEach(text -> calls.refused(request.body(text), "body " + text));
        calls.refused(request.body(new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'}), "not UTF-8");
        calls.refused(request.body("{\"a\":1}".getBytes(StandardCharsets.UTF_16)), "UTF-16");
        calls.refused(request.body("{\"a\":\"" + "x".repeat(2_200_000) + "\"}"), "more than 2 MiB");
        if (BadValues.good(document, schema) instanceof ObjectNode good) {
            calls.refused(request.body(good.deepCopy().put("noSuchField", 1).toString()), "unknown field", 400);
            attackProperties(schema, good, good, "", request);
        }
    }

    private void attackProperties(
            JsonNode schema, ObjectNode place, ObjectNode whole, String path, BadInputCalls.Request request) {
        for (var property : schema.path("properties").properties()) {
            var name = property.getKey();
            var rule = document.resolved(property.getValue());
            var good = place.get(name);
            for (var bad : BadValues.wrong(rule)) {
                place.set(name, bad);
                calls.refused(request.body(whole.toString()), path + name + " = " + bad, 400);
            }
            for (var odd : BadValues.edgy(rule)) {
                place.set(name, odd);
                calls.survived(request.body(whole.toString()), path + name + " = " + odd);
            }
            place.remove(name);
            var needed = isRequired(schema, name);
            if (needed) {
                calls.refused(request.body(whole.toString()), path + name + " missing", 400);
                place.putNull(name);
                calls.refused(request.body(whole.toString()), path + name + " null", 400);
            }
            place.set(name, good);
            attackInside(rule, good, whole, path + name, request);
        }
    }

    private void attackInside(
            JsonNode rule, JsonNode good, ObjectNode whole, String path, BadInputCalls.Request request) {
        if (good instanceof ObjectNode object) {
            attackProperties(rule, object, whole, path + ".", request);
        } else if (good.isArray() && good.get(0) instanceof ObjectNode item) {
            attackProperties(document.resolved(rule.path("items")), item, whole, path + "[0].", request);
        }
    }

    private static boolean isRequired(JsonNode schema, String name) {
        for (var required : schema.path("required")) {
            if (required.asText().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private void attackAddresses() {
        var token = RoleFile.tokenOf("agent").sign();
        for (var address :
                List.of("/v1/no-such-thing", "/v1", "/v1/%00", "/v1/..%2f..%2fetc", "/v1/" + "x".repeat(3_500))) {
            calls.refused(new BadInputCalls.Request("nothing", "GET", address, token), address);
        }
        for (var operation : document.operations()) {
            var request = new BadInputCalls.Request(operation.id(), "PATCH", address(operation), token);
            calls.refused(request.body("{}"), "PATCH", 405);
        }
    }
}
