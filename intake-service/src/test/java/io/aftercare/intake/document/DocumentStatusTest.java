package io.aftercare.intake.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftercare.kit.http.IllegalTransition;
import io.aftercare.testing.StatusDiagram;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The life of a document: S2-6.1a, S2-6.1b, S2-6.1c. */
class DocumentStatusTest {
    private static final Instant AT = Instant.parse("2026-11-21T08:00:00Z");
    private static final Locations SHELF = new Locations("Shelf B", null, null);

    private final AtomicInteger numbersTaken = new AtomicInteger();
    private final Document document = new Document(
            UUID.fromString("01993f5e-7c00-7a10-8000-0000000000c1"),
            new ReceiveDocument(Category.CONTRACT, Confidentiality.GENERAL, "Contract", "Legal department", null),
            "archivist-01",
            AT);

    @Test
    void aDocumentIsReceivedRegisteredAndArchived() {
        document.register(this::nextNumber, "archivist-01", AT.plusSeconds(1));
        document.archive(SHELF, "archivist-02", AT.plusSeconds(2));

        assertThat(document.status()).isEqualTo(DocumentStatus.ARCHIVED);
        assertThat(document.number()).isEqualTo("CON-2026-0001");
        assertThat(document.lastStepAt()).isEqualTo(AT.plusSeconds(2));
    }

    @Test
    void anIllegalStepTakesNoNumber() {
        document.register(this::nextNumber, "archivist-01", AT);

        assertThatThrownBy(() -> document.register(this::nextNumber, "archivist-01", AT))
                .isInstanceOf(IllegalTransition.class);
        assertThat(numbersTaken).hasValue(1);
    }

    @Test
    void onlyWhatIsRegisteredIsArchivedAndOnce() {
        assertThatThrownBy(() -> document.archive(SHELF, "archivist-01", AT)).isInstanceOf(IllegalTransition.class);

        document.register(this::nextNumber, "archivist-01", AT);
        document.archive(SHELF, "archivist-01", AT);

        assertThatThrownBy(() -> document.archive(SHELF, "archivist-01", AT)).isInstanceOf(IllegalTransition.class);
        assertThatThrownBy(() -> document.register(this::nextNumber, "archivist-01", AT))
                .isInstanceOf(IllegalTransition.class);
    }

    @Test
    void everyCategoryNumbersInItsOwnWay() {
        assertThat(Arrays.stream(Category.values()).map(category -> category.number(2026, 17)))
                .doesNotHaveDuplicates()
                .contains("SYS-2026-0017", "MAN-2026-0017");
    }

    @Test
    void theDiagramShowsExactlyTheseSteps() {
        StatusDiagram.check(Path.of("docs/document-status.mmd"), DocumentStatus.class);
    }

    private String nextNumber() {
        return document.category().number(2026, numbersTaken.incrementAndGet());
    }
}
