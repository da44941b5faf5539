package io.aftercare.testing.notes;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftercare.testing.EventContracts;
import io.aftercare.testing.StatusDiagram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

class NoteContractsTest {
    private static final Path RESOURCES = Path.of("src", "test", "resources");
    private static final Path CONTRACTS = RESOURCES.resolve("contracts").resolve("events");
    private static final UUID ID = UUID.fromString("01a1ffb8-1be4-7502-9d4d-1ccf025cc766");
    private static final Instant AT = Instant.parse("2026-11-21T20:06:58.276767Z");
    private static final NoteEvent WRITTEN = new NoteEvent.NoteWritten(ID, AT, 3);
    private static final NoteEvent PUBLISHED = new NoteEvent.NotePublished(ID, AT);

    @Test
    void eventsAreToldAsTheirContractsSay() {
        EventContracts.check(CONTRACTS, List.of(WRITTEN, PUBLISHED), NoteEvent.class);
    }

    @Test
    void aForgottenTypeOfEventIsNoticed() {
        assertThatThrownBy(() -> EventContracts.check(CONTRACTS, List.of(WRITTEN), NoteEvent.class))
                .isInstanceOf(AssertionError.class);
    }

    @DisabledIfSystemProperty(named = "contracts.update", matches = "true")
    @Test
    void anotherValueThanTheGoldenOneIsNoticed() {
        var other = new NoteEvent.NoteWritten(ID, AT, 4);

        assertThatThrownBy(() -> EventContracts.check(CONTRACTS, List.of(other, PUBLISHED), NoteEvent.class))
                .hasMessageContaining("golden example");
    }

    @Test
    void aFileWithoutAnEventIsNoticed(@TempDir Path copy) throws Exception {
        for (var type : List.of("note.written.v1", "note.published.v1")) {
            Files.copy(CONTRACTS.resolve(type + ".json"), copy.resolve(type + ".json"));
        }
        Files.writeString(copy.resolve("note.burnt.v1.json"), "{}");

        assertThatThrownBy(() -> EventContracts.check(copy, List.of(WRITTEN, PUBLISHED), NoteEvent.class))
                .hasMessageContaining("burnt");
    }

    @Test
    void theDiagramShowsWhatTheEnumAllows() {
        StatusDiagram.check(RESOURCES.resolve("note-status.mmd"), NoteStatus.class);
    }

    @Test
    void anotherLifeThanTheDiagramsIsNoticed() {
        assertThatThrownBy(() -> StatusDiagram.check(RESOURCES.resolve("note-status.mmd"), Looping.class))
                .isInstanceOf(AssertionError.class);
    }

    /** Can be drafted again. */
    enum Looping {
        DRAFT,
        PUBLISHED;

        Set<Looping> next() {
            return this == DRAFT ? EnumSet.of(PUBLISHED) : EnumSet.of(DRAFT);
        }
    }
}
