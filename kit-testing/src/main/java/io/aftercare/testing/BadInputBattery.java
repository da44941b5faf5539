package io.aftercare.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aftercare.kit.ids.Ids;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
            "{\"a\":\"\u202e\"}",
            "{\"\ud83d\udd27\":1}",
            "{\"' OR 1=1; --\":1}");

    /** A parser may ignore the mark (RFC 8259, section 8.1), and this one does. */
    private static final String BYTE_ORDER_MARK = "\ufeff";

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
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> bodies = new HashMap<>();
    private final Map<String, String> ended = new HashMap<>();
    private final Set<String> alwaysLegal = new HashSet<>();
    private final BadInputCalls calls = new BadInputCalls();
    private @Nullable String outlet;
    private int keysReused;

    private BadInputBattery() {}

    public static BadInputBattery ofRunningService() {
        return new BadInputBattery();
    }

    /**
     * Names a thing that exists, so that requests to this path get further than 404.
     *
     * @param path as in the OpenAPI document, for example {@code "/v1/repairs/{id}/diagnosis"}
     */
    public BadInputBattery thing(String path, Object id) {
        ids.put(path, id.toString());
        return this;
    }

    /** Names a thing that exists, for this path and for all paths below it. */
    public BadInputBattery thingBelow(String path, Object id) {
        document.operations().stream()
                .map(OpenApiDocument.Operation::path)
                .filter(known -> known.equals(path) || known.startsWith(path + "/"))
                .forEach(known -> thing(known, id));
        return this;
    }

    /**
     * Names a thing that takes no step any more (409), for all steps below a path or for one of them: each needs one.
     */
    public BadInputBattery ended(String path, Object id) {
        ended.put(path, id.toString());
        return this;
    }

    /** Names a thing whose step is legal at any time, so that only its version can forbid it. */
    public BadInputBattery neverEnded(String path, Object id) {
        alwaysLegal.add(path);
        return ended(path, id);
    }

    /** Names tables whose rows the service changes in the background; a refused request must still add none. */
    public BadInputBattery workedOnInTheBackground(String... tables) {
        calls.countOnly(Set.of(tables));
        return this;
    }

    /** Gives the body of a legal request where the OpenAPI document alone does not lead to one. */
    public BadInputBattery body(String path, String json) {
        bodies.put(path, json);
        return this;
    }

    /** Gives all callers this outlet, for steps that only staff of an outlet takes. */
    public BadInputBattery callersOf(String outletCode) {
        outlet = outletCode;
        return this;
    }

    /** Sends everything, reports the numbers to {@code target/bad-input.txt}; gives the number of requests. */
    public int run() {
        document.operations().forEach(this::attack);
        attackAddresses();
        var operations = document.operations().stream()
                .map(OpenApiDocument.Operation::id)
                .toList();
        var total = BadInputReport.write(operations, calls);
        assertThat(calls.counts()).as("requests of each operation").containsKeys(operations.toArray(String[]::new));
        assertThat(calls.surprises())
                .as("answers to bad input that are not as promised")
                .isEmpty();
        assertThat(keysReused)
                .as("keys of requests that were carried out, sent with another request")
                .isPositive();
        return total;
    }

    private void attack(OpenApiDocument.Operation operation) {
        var allowed = roles.getOrDefault(operation.id(), List.of());
        var caller = RoleFile.tokenOf(allowed.isEmpty() ? RoleFile.ANY : allowed.getFirst());
        var token = (outlet == null ? caller : caller.outlet(outlet)).sign();
        var request = new BadInputCalls.Request(operation.id(), operation.method(), address(operation), token)
                .header("Content-Type", "application/json")
                .header("If-Match", "*");
        attackPath(operation, request);
        attackQuery(operation, request);
        attackHeaders(operation, request);
        if (operation.bodySchema() != null) {
            attackBody(operation.bodySchema(), request);
        }
        if (isStep(operation)) {
            attackStep(operation, request);
        }
    }

    private static boolean isStep(OpenApiDocument.Operation operation) {
        return operation.parametersIn("header").stream()
                .anyMatch(header -> header.path("name").asText().equals("If-Match"));
    }

    /** What the state or the version of a thing forbids, though the request itself is right. */
    private void attackStep(OpenApiDocument.Operation operation, BadInputCalls.Request request) {
        var step = request.at(operation.path().replace("{id}", endedThing(operation.path())))
                .body(neededBody(operation));
        for (var stale : List.of("\"999999999\"", "\"-1\"", "\"x\"", "W/\"0\"", "\"\"")) {
            calls.refused(step.header("If-Match", stale), "stale If-Match " + stale, 412);
        }
        calls.refused(step.without("If-Match"), "no If-Match", 428);
        calls.refused(step.at(operation.path().replace("{id}", SOME_ID)), "unknown id", 404);
        if (!alwaysLegal.contains(operation.path())) {
            calls.refused(step, "illegal transition", 409);
        }
    }

    private String endedThing(String path) {
        return ended.keySet().stream()
                .filter(path::startsWith)
                .max(Comparator.comparingInt(String::length))
                .map(ended::get)
                .orElseThrow(
                        () -> new IllegalStateException("No thing is named on which this step is illegal: " + path));
    }

    private String neededBody(OpenApiDocument.Operation operation) {
        var body = bodies.get(operation.path());
        if (body != null || operation.bodySchema() == null) {
            return body == null ? "{}" : body;
        }
        return BadValues.needed(document, operation.bodySchema()).toString();
    }

    private String address(OpenApiDocument.Operation operation) {
        var address = operation.path();
        for (var parameter : operation.parametersIn("path")) {
            var name = parameter.path("name").asText();
            var known = ids.get(operation.path());
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
            if (schema.has("maxLength")) {
                var tooLong = "x".repeat(schema.path("maxLength").asInt() + 1);
                calls.refused(request.query(name, tooLong), name + " too long", 400);
                calls.refused(request.query(name, "a%00b"), name + " with a control character", 400);
            }
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
        var body = neededBody(operation);
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
        if (operation.bodySchema() != null) {
            calls.refused(request.header("Content-Type", "text/plain").body(body), "text/plain", 415);
            calls.refused(request.header("Content-Type", "application/xml").body("<a/>"), "XML", 415);
        }
        attackKeys(operation, request, body);
    }

    /** The same key for another request: 422 when the first was carried out, refused in any case. */
    private void attackKeys(OpenApiDocument.Operation operation, BadInputCalls.Request request, String body) {
        var keyed = request.header("Idempotency-Key", Ids.next().toString());
        var first = calls.survived(keyed.body(body), "first use of a key");
        if (first < 400) {
            keysReused++;
            calls.refused(keyed.query("other", "1").body(body), "key of another request", 422);
            if (operation.bodySchema() != null) {
                var other = BadValues.good(document, operation.bodySchema()).toString();
                if (!other.equals(body)) {
                    calls.refused(keyed.body(other), "key of another body");
                }
            }
        }
    }

    private void attackBody(JsonNode schema, BadInputCalls.Request request) {
        BROKEN_JSON.forEach(text -> calls.refused(request.body(text), "body " + text));
        calls.refused(request.body(new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'}), "not UTF-8");
        calls.refused(request.body("{\"a\":1}".getBytes(StandardCharsets.UTF_16)), "UTF-16");
        calls.refused(request.body("{\"a\":\"" + "x".repeat(2_200_000) + "\"}"), "more than 2 MiB", 413);
        if (BadValues.good(document, schema) instanceof ObjectNode good) {
            calls.survived(request.body(BYTE_ORDER_MARK + good), "byte order mark");
            calls.refused(request.body(good + BYTE_ORDER_MARK), "byte order mark at the end", 400);
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
            calls.refused(new BadInputCalls.Request("(none)", "GET", address, token), address);
        }
        for (var operation : document.operations()) {
            var request = new BadInputCalls.Request(operation.id(), "PATCH", address(operation), token);
            calls.refused(request.body("{}"), "PATCH", 405);
        }
    }
}
