package io.aftercare.local.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EventCatalogueTest {
    private static final Path PROJECT = Path.of("..", "..");
    private static final Path PAGE = PROJECT.resolve("docs").resolve("events.md");

    @Test
    void thePageListsEveryEventOfEveryService() throws IOException {
        var table = EventCatalogue.read(PROJECT).table();
        if (Boolean.getBoolean("contracts.update")) {
            var page = Files.readString(PAGE);
            Files.writeString(PAGE, page.substring(0, page.indexOf("| topic |")) + table);
        }

        assertThat(Files.readString(PAGE)).endsWith(table);
    }

    @Test
    void everyMessageOfTheDocumentCanBeFollowedToItsSchema() throws IOException {
        var catalogue = EventCatalogue.read(PROJECT);
        var document = AsyncApi.document(catalogue);

        assertThat(catalogue.contracts()).isNotEmpty();
        assertThat(catalogue.contracts()).allSatisfy(contract -> {
            var channel = document.path("channels").path(contract.topic());
            assertThat(channel.path("messages")
                            .path(contract.type())
                            .path("$ref")
                            .asText())
                    .isEqualTo("#/components/messages/" + contract.type());
            assertThat(document.path("components")
                            .path("messages")
                            .path(contract.type())
                            .path("payload"))
                    .isEqualTo(contract.schema());
        });
    }

    @Test
    void everyContractSaysWhenAndShowsAnExample() throws IOException {
        assertThat(EventCatalogue.read(PROJECT).contracts()).allSatisfy(contract -> {
            assertThat(contract.description()).as(contract.type()).isNotBlank();
            assertThat(contract.schema().path("examples").size())
                    .as(contract.type())
                    .isPositive();
            assertThat(contract.schema().path("$id").asText()).endsWith("/" + contract.type());
        });
    }
}
