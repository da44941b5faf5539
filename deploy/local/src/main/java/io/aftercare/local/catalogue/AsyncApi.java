package io.aftercare.local.catalogue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The AsyncAPI 3.0 document of the platform, made from the contracts of the services. */
public final class AsyncApi {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HEADERS = "cloudEvent";

    private AsyncApi() {}

    /** Writes the document of the project's contracts. */
    public static void write(Path project, Path target) throws IOException {
        Files.write(
                target,
                JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(document(EventCatalogue.read(project))));
    }

    static ObjectNode document(EventCatalogue catalogue) {
        var document = JSON.createObjectNode().put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Aftercare events")
                .put("version", "1")
                .put(
                        "description",
                        "What the services tell each other: CloudEvents 1.0 in binary mode, keyed by the aggregate,"
                                + " in order for each aggregate, at least once.");
        document.put("defaultContentType", "application/json");
        var channels = document.putObject("channels");
        var operations = document.putObject("operations");
        var components = document.putObject("components");
        components.putObject("messageTraits").putObject(HEADERS).set("headers", headers());
        var messages = components.putObject("messages");
        for (var contract : catalogue.contracts()) {
            var name = contract.type();
            var message = messages.putObject(name);
            message.put("name", "io.aftercare." + name)
                    .put("title", contract.schema().path("title").asText(name))
                    .put("summary", contract.description());
            message.putArray("traits").addObject().put("$ref", "#/components/messageTraits/" + HEADERS);
            message.set("payload", contract.schema());
            channel(channels, contract)
                    .withObjectProperty("messages")
                    .putObject(name)
                    .put("$ref", "#/components/messages/" + name);
            operation(operations, contract)
                    .withArrayProperty("messages")
                    .addObject()
                    .put("$ref", "#/channels/" + contract.topic() + "/messages/" + name);
        }
        return document;
    }

    private static ObjectNode channel(ObjectNode channels, EventCatalogue.Contract contract) {
        return channels.withObjectProperty(contract.topic()).put("address", contract.topic());
    }

    private static ObjectNode operation(ObjectNode operations, EventCatalogue.Contract contract) {
        var operation = operations.withObjectProperty(contract.producer() + " tells " + contract.topic());
        operation.put("action", "send");
        operation.putObject("channel").put("$ref", "#/channels/" + contract.topic());
        return operation;
    }

    private static ObjectNode headers() {
        var headers = JSON.createObjectNode().put("type", "object");
        var properties = headers.putObject("properties");
        text(properties, "ce_specversion", "1.0");
        text(properties, "ce_id", "The event, once and for all; listeners drop an id that they have heard.");
        text(properties, "ce_type", "io.aftercare.<aggregate>.<past tense>.v<major>");
        text(properties, "ce_source", "The service, for example /repair.");
        text(properties, "ce_subject", "The aggregate; also the key of the message.");
        text(properties, "ce_time", "When it happened, UTC.");
        text(properties, "ce_sequence", "Number of the event in the life of its aggregate, from 1 without gaps.");
        text(properties, "ce_traceparent", "W3C trace context of the request that caused it.");
        var required = headers.putArray("required");
        for (var name : new String[] {"specversion", "id", "type", "source", "subject", "time", "sequence"}) {
            required.add("ce_" + name);
        }
        return headers;
    }

    private static void text(ObjectNode properties, String name, String description) {
        properties.putObject(name).put("type", "string").put("description", description);
    }
}
