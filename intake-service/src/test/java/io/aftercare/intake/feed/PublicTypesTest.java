package io.aftercare.intake.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.aftercare.kit.http.InvalidField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What partners see is decided for every event that there is, by what its producer promises to tell. */
class PublicTypesTest {
    /** Events about a request that partners do not get, and why. */
    private static final Map<String, String> HELD_BACK = Map.of(
            "visit.refused.v1", "why a technician declined a job",
            "service_request.sla_warned.v1", "a nudge for our own people",
            "service_request.sla_escalated.v1", "whom of our own people we told",
            "service_request.escalated.v1", "whom of our own people we told",
            "service_request.escalation_acknowledged.v1", "who of our own people knows",
            "major_incident.top_informed.v1", "who of our own people knows",
            "major_incident.overdue.v1", "a nudge for our own people");

    /** Services whose events are about their own stock and people, not about requests. */
    private static final Set<String> INTERNAL = Set.of("reservation", "stock", "outlet");

    /** They name no partner; the partner of their request is looked up. */
    private static final Set<String> BY_REQUEST = Set.of("visit.cancelled.v1", "visit.escalated.v1");

    @Test
    void everyEventAboutARequestIsFedOrHeldBack() throws IOException {
        var undecided = contracts().keySet().stream()
                .filter(type -> !INTERNAL.contains(type.substring(0, type.indexOf('.'))))
                .filter(type -> !HELD_BACK.containsKey(type) && !PublicTypes.ALL.contains(type));

        assertThat(undecided)
                .as("events of which nobody has said whether partners see them (PublicTypes)")
                .isEmpty();
    }

    @Test
    void everyEventThatIsFedLeadsToItsPartner() throws IOException {
        var contracts = contracts();

        assertThat(PublicTypes.ALL).allSatisfy(type -> assertThat(required(contracts.get(type)))
                .contains(BY_REQUEST.contains(type) ? "serviceRequestId" : "partner"));
    }

    @Test
    void typesAreNamedWithOrWithoutThePrefix() {
        assertThat(PublicTypes.namedIn("types", "io.aftercare.visit.arrived.v1, repair.completed.v1"))
                .containsExactlyInAnyOrder("visit.arrived.v1", "repair.completed.v1");
        assertThat(PublicTypes.namedIn("types", "")).isEmpty();
        for (var unknown : List.of("visit.refused.v1", "visit.arrived.v2", "x", "visit.arrived.v1,")) {
            assertThatThrownBy(() -> PublicTypes.namedIn("types", unknown)).isInstanceOf(InvalidField.class);
        }
    }

    private static Stream<String> required(JsonNode contract) {
        return contract.path("required").valueStream().map(JsonNode::asText);
    }

    private static Map<String, JsonNode> contracts() throws IOException {
        var contracts = new TreeMap<String, JsonNode>();
        var json = JsonMapper.builder().build();
        for (var producer : List.of("intake", "dispatch", "repair", "parts", "feedback")) {
            try (var files = Files.list(Path.of("..", producer + "-service", "contracts", "events"))) {
                for (var file : files.toList()) {
                    var type = file.getFileName().toString().replaceAll("\\.json$", "");
                    contracts.put(type, json.readTree(file.toFile()));
                }
            }
        }
        assertThat(contracts).hasSizeGreaterThan(50);
        return contracts;
    }
}
