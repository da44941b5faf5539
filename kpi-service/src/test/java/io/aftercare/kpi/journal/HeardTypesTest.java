package io.aftercare.kpi.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.aftercare.kit.events.EventJson;
import io.aftercare.kpi.Told;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What we hear against what the other services promise to tell. */
class HeardTypesTest {
    @Test
    void everyTypeThatExistsIsHeard() throws IOException {
        try (var folders = Files.list(Path.of(".."))) {
            var promised = new TreeSet<String>();
            for (var folder : folders.map(path -> path.resolve("contracts/events"))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (var files = Files.list(folder)) {
                    files.map(file -> file.getFileName().toString().replaceFirst("\\.json$", ""))
                            .forEach(promised::add);
                }
            }

            assertThat(new TreeSet<>(HeardTypes.ALL)).isEqualTo(promised);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("types")
    void theFieldsOfFactsFitTheGoldenExample(String type) throws IOException {
        var fields = EventJson.read(Told.golden(type).toString(), FactFields.class);

        assertThat(fields.at()).isNotNull();
        assertThat(fields.serviceRequestId() != null).isEqualTo(HeardTypes.belongToRequest(type));
        if (HeardTypes.belongToRequest(type)) {
            assertThat(new ObjectMapper()
                            .readTree(Told.contract(type).toFile())
                            .path("required")
                            .toString())
                    .contains("\"serviceRequestId\"", "\"at\"");
        }
    }

    @Test
    void everyFieldOfFactsIsToldBySomebody() {
        var told = HeardTypes.ALL.stream()
                .flatMap(type -> Told.golden(type).properties().stream())
                .map(java.util.Map.Entry::getKey)
                .collect(Collectors.toSet());

        assertThat(Arrays.stream(FactFields.class.getRecordComponents())
                        .map(component -> component.getName())
                        .filter(name -> !name.equals("possibleDuplicateOf")))
                .isSubsetOf(told);
    }

    static Iterable<String> types() {
        return HeardTypes.ALL;
    }
}
