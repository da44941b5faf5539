package io.aftercare.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Values that a schema does not allow, values at its edges, and a value that it allows. */
final class BadValues {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Texts that have hurt other programs; legal where free text is legal. */
    static final List<String> HOSTILE_TEXTS = List.of(
            "",
            " ",
            "\ufeff",
            "line\r\nSet-Cookie: a=b",
            "\ud83d\udd27\ud83d\udc69\u200d\ud83d\udd27",
            "\u202egnirts",
            "\u0645\u0631\u062d\u0628\u0627",
            "\u200b\u200b",
            "\ufeff\uffff",
            "e" + "\u0301".repeat(300),
            "\u7ef4\u4fee\u7a7a\u8c03\ud842\udfb7",
            "' OR 1=1; DROP TABLE note; --",
            "\\'; SELECT pg_sleep(5)--",
            "${jndi:ldap://localhost/a}",
            "{{7*7}}",
            "<script>alert(1)</script>",
            "../../../../etc/passwd",
            "%00%n%s",
            "NaN",
            "null",
            "x".repeat(10_001),
            "\u6c49".repeat(70_000),
            "x".repeat(250_000));

    /** Texts with characters that no text of a person needs: refused wherever a text is asked for. */
    private static final List<String> CONTROL_CHARACTERS =
            List.of("\u0000", "a\u0000b", "\u0007\u001b[31m", "a\u009bb", "abc\u007f");

    private static final List<String> LIKELY_TEXTS =
            List.of("xxx", "XXX", "US", "acme", "0198c5a4-3f00-7000-8000-000000000001");

    private BadValues() {}

    /** Something that fits the schema as far as the schema tells. */
    static JsonNode good(OpenApiDocument document, JsonNode unresolved) {
        var schema = document.resolved(unresolved);
        if (schema.has("enum")) {
            return schema.path("enum").get(0);
        }
        if (schema.has("examples") && !schema.has("format")) {
            return schema.path("examples").get(0);
        }
        return switch (OpenApiDocument.typeOf(schema)) {
            case "integer" ->
                NODES.numberNode(Math.max(1, schema.path("minimum").asLong(1)));
            case "number" ->
                NODES.numberNode(Math.max(1.0, schema.path("minimum").asDouble(1)));
            case "boolean" -> NODES.booleanNode(true);
            case "array" -> NODES.arrayNode().add(good(document, schema.path("items")));
            case "object" -> {
                var object = NODES.objectNode();
                schema.path("properties")
                        .properties()
                        .forEach(property -> object.set(property.getKey(), good(document, property.getValue())));
                yield object;
            }
            default -> NODES.textNode(goodText(schema));
        };
    }

    /** The same with the required properties only: what is optional often depends on what went before. */
    static JsonNode needed(OpenApiDocument document, JsonNode unresolved) {
        var schema = document.resolved(unresolved);
        var object = NODES.objectNode();
        schema.path("required")
                .forEach(name -> object.set(name.asText(), needed(document, name.asText(), schema.path("properties"))));
        return object;
    }

    private static JsonNode needed(OpenApiDocument document, String name, JsonNode properties) {
        var rule = document.resolved(properties.path(name));
        return OpenApiDocument.typeOf(rule).equals("object") ? needed(document, rule) : good(document, rule);
    }

    private static String goodText(JsonNode schema) {
        if (schema.has("pattern")) {
            var pattern = schema.path("pattern").asText();
            return LIKELY_TEXTS.stream()
                    .filter(text -> text.matches(pattern))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No text is known that matches " + pattern));
        }
        return switch (schema.path("format").asText()) {
            case "uuid" -> "0198c5a4-3f00-7000-8000-000000000001";
            case "date-time" -> "2026-01-02T03:04:05Z";
            case "date" -> "2026-01-02";
            default -> "x".repeat(Math.max(3, schema.path("minLength").asInt(3)));
        };
    }

    /** Values of another type or out of the range: each must be refused. */
    static List<JsonNode> wrong(JsonNode schema) {
        var values = new ArrayList<JsonNode>();
        var type = OpenApiDocument.typeOf(schema);
        if (!type.equals("object") && !type.isEmpty()) {
            values.add(NODES.objectNode().put("a", 1));
        }
        if (!type.equals("array") && !type.isEmpty()) {
            values.add(NODES.arrayNode().add(NODES.arrayNode()));
        }
        switch (type) {
            case "string" -> addWrongTexts(values, schema);
            case "integer", "number" -> addWrongNumbers(values, schema, type.equals("integer"));
            case "boolean" -> {
                values.add(NODES.textNode("true"));
                values.add(NODES.numberNode(1));
            }
            case "array" -> values.add(NODES.textNode("a,b"));
            case "object" -> values.add(NODES.textNode("{}"));
            default -> {}
        }
        return values;
    }

    private static void addWrongTexts(List<JsonNode> values, JsonNode schema) {
        values.add(NODES.numberNode(12));
        values.add(NODES.numberNode(1.5));
        values.add(NODES.booleanNode(false));
        if (schema.has("enum")) {
            values.add(NODES.textNode("NO_SUCH_VALUE"));
            values.add(NODES.textNode(""));
        }
        switch (schema.path("format").asText()) {
            case "uuid" ->
                List.of("", "x", "0198c5a4", "0198c5a4-3f00-7000-8000-00000000000g", "\u0000")
                        .forEach(text -> values.add(NODES.textNode(text)));
            case "date-time" ->
                List.of("", "yesterday", "2026-13-45T00:00:00Z", "2026-01-02", "12:00", "1767322800")
                        .forEach(text -> values.add(NODES.textNode(text)));
            case "date" ->
                List.of("", "2026-02-30", "yesterday", "20260102").forEach(text -> values.add(NODES.textNode(text)));
            default -> {}
        }
        CONTROL_CHARACTERS.forEach(text -> values.add(NODES.textNode(text)));
        if (schema.has("pattern")) {
            List.of("\ud83d\udd27", "\u0645\u0631\u062d\u0628\u0627", "' OR 1=1; --", "a b", "\ufeffxxx", "")
                    .forEach(text -> values.add(NODES.textNode(text)));
        }
        if (schema.has("maxLength")) {
            values.add(NODES.textNode("x".repeat(schema.path("maxLength").asInt() + 1)));
        }
    }

    private static void addWrongNumbers(List<JsonNode> values, JsonNode schema, boolean whole) {
        values.add(NODES.textNode("12"));
        values.add(NODES.textNode("abc"));
        values.add(NODES.booleanNode(true));
        if (whole) {
            values.add(NODES.numberNode(1.5));
            values.add(NODES.numberNode(new BigInteger("9".repeat(40))));
        }
        if (schema.has("minimum")) {
            values.add(NODES.numberNode(schema.path("minimum").decimalValue().subtract(BigDecimal.ONE)));
        }
        if (schema.has("maximum")) {
            values.add(NODES.numberNode(schema.path("maximum").decimalValue().add(BigDecimal.ONE)));
        }
    }

    /** Values that the schema may allow and that have hurt other programs: refused or taken, never a failure. */
    static List<JsonNode> edgy(JsonNode schema) {
        var values = new ArrayList<JsonNode>();
        switch (OpenApiDocument.typeOf(schema)) {
            case "string" -> {
                if (schema.path("format").asText().equals("date-time")) {
                    List.of(
                                    "0001-01-01T00:00:00Z",
                                    "9999-12-31T23:59:59.999999999Z",
                                    "+1000000000-12-31T23:59:59.999999999Z",
                                    "-1000000000-01-01T00:00:00Z",
                                    "2016-12-31T23:59:60Z",
                                    "2026-03-29T02:30:00+01:00")
                            .forEach(text -> values.add(NODES.textNode(text)));
                } else if (!schema.has("enum") && !schema.has("format")) {
                    HOSTILE_TEXTS.forEach(text -> values.add(NODES.textNode(text)));
                }
            }
            case "integer" ->
                List.of(0L, -1L, (long) Integer.MAX_VALUE, Integer.MAX_VALUE + 1L, Long.MAX_VALUE, Long.MIN_VALUE)
                        .forEach(number -> values.add(NODES.numberNode(number)));
            case "number" ->
                List.of(0.0, -0.0, -1e308, 1e308, 4.9e-324).forEach(number -> values.add(NODES.numberNode(number)));
            case "array" -> {
                values.add(NODES.arrayNode());
                values.add(NODES.arrayNode().addNull());
                var many = NODES.arrayNode();
                for (int i = 0; i < 3_000; i++) {
                    many.add(i);
                }
                values.add(many);
            }
            default -> {}
        }
        return values;
    }
}
