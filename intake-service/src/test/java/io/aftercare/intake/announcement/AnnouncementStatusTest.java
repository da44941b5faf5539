package io.aftercare.intake.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftercare.intake.announcement.Content.Kind;
import io.aftercare.kit.http.IllegalTransition;
import io.aftercare.testing.StatusDiagram;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The life of an announcement: S3.7-C3, S3.3-C5. */
class AnnouncementStatusTest {
    private static final Instant AT = Instant.parse("2026-11-21T08:00:00Z");
    private static final Content CONTENT = new Content(
            Kind.NOTICE,
            List.of(new AnnouncementText("en", "Late shift", "Begins at two")),
            new Audience(new String[0], new String[0]),
            AT,
            AT.plusSeconds(60),
            null);

    private final Announcement announcement =
            new Announcement(UUID.fromString("01993f5e-7c00-7a10-8000-0000000000b1"), CONTENT, "manager-01", AT);

    @Test
    void anAnnouncementHoldsFromItsBeginningUntilItsEnd() {
        assertThat(announcement.holdsAt(AT.minusSeconds(1))).isFalse();
        assertThat(announcement.holdsAt(AT)).isTrue();
        assertThat(announcement.holdsAt(AT.plusSeconds(59))).isTrue();
        assertThat(announcement.holdsAt(AT.plusSeconds(60))).isFalse();
    }

    @Test
    void eachChangeBeginsAnEdition() {
        announcement.change(CONTENT, "quality-01", AT.plusSeconds(5));

        assertThat(announcement.edition()).isEqualTo(2);
        assertThat(announcement.author()).isEqualTo("quality-01");
        assertThat(announcement.content().texts()).hasSize(1);
    }

    @Test
    void nothingHappensToWhatIsWithdrawn() {
        announcement.withdraw("Wrong", "manager-01", AT.plusSeconds(5));

        assertThat(announcement.holdsAt(AT.plusSeconds(6))).isFalse();
        assertThatThrownBy(() -> announcement.change(CONTENT, "manager-01", AT.plusSeconds(9)))
                .isInstanceOf(IllegalTransition.class);
        assertThatThrownBy(() -> announcement.withdraw("Again", "manager-01", AT.plusSeconds(9)))
                .isInstanceOf(IllegalTransition.class);
        assertThat(announcement.withdrawalReason()).isEqualTo("Wrong");
    }

    @Test
    void theDiagramShowsExactlyTheseSteps() {
        StatusDiagram.check(Path.of("docs/announcement-status.mmd"), AnnouncementStatus.class);
    }
}
