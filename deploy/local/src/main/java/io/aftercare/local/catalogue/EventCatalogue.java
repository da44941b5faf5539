package io.aftercare.local.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The contracts of all services.
 *
 * @param contracts by topic, then by type
 */
public record EventCatalogue(List<Contract> contracts) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * One type of event.
     *
     * @param producer the service that owns it, for example {@code repair}
     * @param type without prefix, for example {@code repair.completed.v1}
     * @param schema JSON Schema 2020-12 with the golden example
     */
    public record Contract(String producer, String type, JsonNode schema) {
        String topic() {
            return "aftercare." + type.substring(0, type.indexOf('.')).replace('_', '-');
        }

        String description() {
            return schema.path("description").asText();
        }
    }

    /** Reads the folders {@code <service>-service/contracts/events} of the project. */
    public static EventCatalogue read(Path project) throws IOException {
        var contracts = new ArrayList<Contract>();
        try (var services = Files.newDirectoryStream(project, "*-service")) {
            for (var service : services) {
                var events = service.resolve("contracts").resolve("events");
                if (Files.isDirectory(events)) {
                    contracts.addAll(read(service.getFileName().toString().replace("-service", ""), events));
                }
            }
        }
        contracts.sort(Comparator.comparing(Contract::topic).thenComparing(Contract::type));
        return new EventCatalogue(List.copyOf(contracts));
    }

    private static List<Contract> read(String producer, Path events) throws IOException {
        var contracts = new ArrayList<Contract>();
        try (var files = Files.newDirectoryStream(events, "*.json")) {
            for (var file : files) {
                var type = file.getFileName().toString().replaceAll("\\.json$", "");
                contracts.add(new Contract(producer, type, JSON.readTree(file.toFile())));
            }
        }
        return contracts;
    }

    /** The table of {@code docs/events.md}, in Markdown. */
    public String table() {
        var table = new StringBuilder("| topic | event | told by | when |\n|---|---|---|---|\n");
        for (var contract : contracts) {
            table.append("| `%s` | [`%s`](../%s-service/contracts/events/%s.json) | %s | %s |%n"
                    .formatted(
                            contract.topic(),
                            contract.type(),
                            contract.producer(),
                            contract.type(),
                            contract.producer(),
                            contract.description().replace("|", "\\|")));
        }
        return table.toString();
    }
}
