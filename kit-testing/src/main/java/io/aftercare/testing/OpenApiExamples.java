package io.aftercare.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import io.aftercare.kit.ids.Ids;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every example of the OpenAPI document of the running service, sent to it: it fits the schema beside it, and no answer
 * says that its field is wrong. What the example is about need not exist, so other refusals are no failures.
 */
final class OpenApiExamples {
    private static final int BAD_REQUEST = 400;
    private static final int SERVER_ERROR = 500;
    private static final String SOME_ID = "0198c5a4-3f00-7000-8000-000000000001";

    private final OpenApiDocument document;
    private final Map<String, List<String>> roles = RoleFile.read();
    private final JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private final SchemaValidatorsConfig strictly =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    private final List<String> wrong = new ArrayList<>();

    /** An example of a field; the rule is the schema that it stands in. */
    private record Example(OpenApiDocument.Operation operation, String field, JsonNode rule, JsonNode value) {
        /** A moment may be refused: it has grown old, or lies on the wrong side of another one. */
        boolean isMoment() {
            return rule.path("format").asText().equals("date-time");
        }

        String name() {
            return operation.id() + " " + field + " = " + value;
        }
    }

    private OpenApiExamples(OpenApiDocument document) {
        this.document = document;
    }

    /** Sends them all; gives those that are wrong, with what the service says. */
    static List<String> wrongOnes(OpenApiDocument document) {
        var examples = new OpenApiExamples(document);
        document.operations().forEach(examples::send);
        return examples.wrong;
    }

    private void send(OpenApiDocument.Operation operation) {
        for (var parameter : operation.parametersIn("query")) {
            var name = parameter.path("name").asText();
            var rule = document.resolved(parameter.path("schema"));
            for (var value : rule.path("examples")) {
                var answer = call(operation, as(operation).queryParam(name, value.asText()));
                wrong.addAll(judged(new Example(operation, name, rule, value), answer));
            }
        }
        if (operation.bodySchema() != null
                && BadValues.good(document, operation.bodySchema()) instanceof ObjectNode whole
                && BadValues.needed(document, operation.bodySchema()) instanceof ObjectNode least) {
            var amongAll = sendFields(operation, operation.bodySchema(), whole, whole, "");
            var amongNeeded = sendFields(operation, operation.bodySchema(), least, least, "");
            amongAll.forEach((example, findings) -> {
                if (!amongNeeded.getOrDefault(example, findings).isEmpty()) {
                    wrong.addAll(findings);
                }
            });
        }
    }

    /** Sends the examples of fields that the place may have; some do not go with other fields, hence two bodies. */
    private Map<Example, List<String>> sendFields(
            OpenApiDocument.Operation operation, JsonNode schema, ObjectNode place, ObjectNode whole, String path) {
        var findings = new LinkedHashMap<Example, List<String>>();
        for (var property : schema.path("properties").properties()) {
            var name = property.getKey();
            var rule = document.resolved(property.getValue());
            var before = place.get(name);
            for (var value : rule.path("examples")) {
                place.set(name, value);
                var example = new Example(operation, path + name, rule, value);
                findings.put(
                        example, judged(example, call(operation, as(operation).body(whole.toString()))));
            }
            if (before == null) {
                place.remove(name);
                continue;
            }
            place.set(name, before);
            if (before instanceof ObjectNode object) {
                findings.putAll(sendFields(operation, rule, object, whole, path + name + "."));
            } else if (before.isArray() && before.get(0) instanceof ObjectNode item) {
                var items = document.resolved(rule.path("items"));
                findings.putAll(sendFields(operation, items, item, whole, path + name + "[0]."));
            }
        }
        return findings;
    }

    private RequestSpecification as(OpenApiDocument.Operation operation) {
        var allowed = roles.getOrDefault(operation.id(), List.of());
        return RestAssured.given()
                .auth()
                .oauth2(RoleFile.tokenOf(allowed.isEmpty() ? RoleFile.ANY : allowed.getFirst())
                        .sign())
                .contentType("application/json")
                .header("If-Match", "*")
                .header("Idempotency-Key", Ids.next());
    }

    private static Response call(OpenApiDocument.Operation operation, RequestSpecification request) {
        return request.request(operation.method(), operation.path().replaceAll("\\{\\w+}", SOME_ID));
    }

    private List<String> judged(Example example, Response answer) {
        var findings = new ArrayList<String>();
        var misfits = schemas.getSchema(example.rule(), strictly).validate(example.value());
        if (!misfits.isEmpty()) {
            findings.add(example.name() + ": " + misfits);
        }
        var status = answer.statusCode();
        var refused = status == BAD_REQUEST && blamed(answer).contains(example.field()) && !example.isMoment();
        if (status >= SERVER_ERROR || refused) {
            findings.add(example.name() + ": " + answer.asString());
        }
        return findings;
    }

    /** Fields that are wrong in themselves, whatever is known to the service. */
    private static List<String> blamed(Response answer) {
        var fields = answer.jsonPath().<String>getList("errors.findAll { !it.rule.startsWith('known-') }.field");
        return fields == null ? List.of() : fields;
    }
}
