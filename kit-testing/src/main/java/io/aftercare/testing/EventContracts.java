package io.aftercare.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import io.aftercare.kit.events.DomainEvent;
import io.aftercare.kit.events.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files {@code contracts/events/<type>.json} against the code: for the producer, that each event serialises exactly
 * to its golden example; for a consumer, that its record reads the producer's golden example.
 */
public final class EventContracts {
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Set<String> PERSONAL = Set.of("phone", "email", "address", "street", "customerName");

    private EventContracts() {}

    /**
     * Checks the producer's side. With {@code -Dcontracts.update=true} the golden examples are written instead of
     * compared.
     *
     * @param contractsDir {@code contracts/events}
     * @param oneOfEach one event of each type, with every optional component filled
     * @param catalogue the sealed interface of the aggregate's events
     */
    public static void check(Path contractsDir, List<? extends DomainEvent> oneOfEach, Class<?> catalogue) {
        assertThat(oneOfEach.stream().map(Object::getClass).collect(Collectors.toSet()))
                .as("one event of each type of %s", catalogue.getSimpleName())
                .isEqualTo(recordsOf(catalogue));
        var aggregates = new TreeSet<String>();
        for (var event : oneOfEach) {
            checkOne(contractsDir, event);
            aggregates.add(aggregateOf(event.type()));
        }
        assertThat(filesOf(contractsDir, aggregates))
                .as("contracts of %s in %s", aggregates, contractsDir)
                .isEqualTo(oneOfEach.stream()
                        .map(event -> event.type() + ".json")
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** The golden example of another service's event, read by a consumer's record of only the fields it needs. */
    public static <T extends Record> T read(String producer, String type, Class<T> payload) {
        var file = Path.of("..", producer + "-service", "contracts", "events", type + ".json");
        var contract = load(file);
        var properties = contract.path("properties");
        var required = new TreeSet<String>();
        contract.path("required").forEach(name -> required.add(name.asText()));
        for (var component : componentsOf(payload)) {
            assertThat(properties.has(component.getName()))
                    .as("%s tells the field %s that %s reads", type, component.getName(), payload.getSimpleName())
                    .isTrue();
            if (!isOptional(component)) {
                assertThat(required)
                        .as("%s always tells the field that %s needs", type, payload.getSimpleName())
                        .contains(component.getName());
            }
        }
        return EventJson.read(example(contract, file).toString(), payload);
    }

    private static void checkOne(Path contractsDir, DomainEvent event) {
        var file = contractsDir.resolve(event.type() + ".json");
        var contract = load(file);
        var told = parse(EventJson.write(event));
        if (Boolean.getBoolean("contracts.update")) {
            write(
                    file,
                    ((ObjectNode) contract)
                            .set("examples", JSON.createArrayNode().add(told)));
        }
        assertThat(contract.path("$id").asText())
                .as("$id of %s", file)
                .isEqualTo("https://aftercare.io/events/" + event.type());
        assertThat(contract.path("type").asText()).as("type of %s", file).isEqualTo("object");
        assertThat(contract.path("title").asText()).as("title of %s", file).isNotBlank();
        assertThat(contract.path("description").asText())
                .as("description of %s", file)
                .isNotBlank();
        assertThat(contract.path("additionalProperties").asBoolean(true))
                .as("additionalProperties of %s", file)
                .isFalse();
        checkProperties(contract, event, file);
        assertThat(told)
                .as("%s as it is told, against its golden example", event.type())
                .isEqualTo(example(contract, file));
        checkSchema(contract, told, file);
    }

    private static void checkProperties(JsonNode contract, DomainEvent event, Path file) {
        var properties = new TreeSet<String>();
        contract.path("properties").fieldNames().forEachRemaining(properties::add);
        var components = componentsOf(event.getClass());
        assertThat(properties)
                .as("properties of %s", file)
                .isEqualTo(components.stream()
                        .map(RecordComponent::getName)
                        .collect(Collectors.toCollection(TreeSet::new)));
        assertThat(properties).as("personal data in %s", file).doesNotContainAnyElementsOf(PERSONAL);
        contract.path("properties").properties().forEach(property -> assertThat(
                        property.getValue().path("description").asText())
                .as("description of %s in %s", property.getKey(), file)
                .isNotBlank());
        var required = new TreeSet<String>();
        contract.path("required").forEach(name -> required.add(name.asText()));
        assertThat(required)
                .as("required of %s: all components that are not @Nullable", file)
                .isEqualTo(components.stream()
                        .filter(component -> !isOptional(component))
                        .map(RecordComponent::getName)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static void checkSchema(JsonNode contract, JsonNode told, Path file) {
        var factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
        var config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        var metaSchema = factory.getSchema(com.networknt.schema.SchemaLocation.of(SchemaId.V202012), config);
        assertThat(metaSchema.validate(contract.toString(), InputFormat.JSON))
                .as("%s as a JSON Schema", file)
                .isEmpty();
        assertThat(factory.getSchema(contract, config).validate(told))
                .as("the golden example of %s against its schema", file)
                .isEmpty();
    }

    /** The fields of a payload; those of a component that is {@link JsonUnwrapped} stand among the others. */
    private static List<RecordComponent> componentsOf(Class<?> payload) {
        return Arrays.stream(payload.getRecordComponents())
                .flatMap(component -> component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                        ? componentsOf(component.getType()).stream()
                        : Stream.of(component))
                .toList();
    }

    private static boolean isOptional(RecordComponent component) {
        return component.getType() == Optional.class
                || component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || component.getAccessor().getAnnotatedReturnType().isAnnotationPresent(Nullable.class);
    }

    private static Set<Class<?>> recordsOf(Class<?> catalogue) {
        if (catalogue.isRecord()) {
            return Set.of(catalogue);
        }
        assertThat(catalogue.isSealed()).as("%s is sealed", catalogue).isTrue();
        return Arrays.stream(catalogue.getPermittedSubclasses())
                .flatMap(permitted -> recordsOf(permitted).stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> filesOf(Path contractsDir, Set<String> aggregates) {
        try (var files = Files.list(contractsDir)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> aggregates.contains(aggregateOf(name)))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String aggregateOf(String type) {
        return type.substring(0, type.indexOf('.'));
    }

    private static JsonNode example(JsonNode contract, Path file) {
        var examples = new ArrayList<JsonNode>();
        contract.path("examples").forEach(examples::add);
        assertThat(examples).as("golden examples of %s", file).isNotEmpty();
        return examples.getFirst();
    }

    private static JsonNode load(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("No readable contract " + file, e);
        }
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, JsonNode contract) {
        try {
            Files.writeString(file, JSON.writeValueAsString(contract) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
