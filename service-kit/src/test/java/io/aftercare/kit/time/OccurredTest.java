package io.aftercare.kit.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftercare.kit.http.InvalidField;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class OccurredTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00.123456789Z");
    private static final Instant PREVIOUS = NOW.minusSeconds(3600);
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @Test
    void withoutMomentTheStepHappensNow() {
        assertThat(Occurred.at(null, PREVIOUS, CLOCK)).isEqualTo(Instant.parse("2026-11-21T12:00:00.123456Z"));
        assertThat(Occurred.first(null, CLOCK)).isEqualTo(Instant.parse("2026-11-21T12:00:00.123456Z"));
    }

    @Test
    void aStepMayBeRecordedLater() {
        var earlier = Instant.parse("2026-11-21T11:30:00.1234567Z");

        assertThat(Occurred.at(earlier, PREVIOUS, CLOCK)).isEqualTo(Instant.parse("2026-11-21T11:30:00.123456Z"));
    }

    @Test
    void aStepMayHappenAtTheMomentOfThePrevious() {
        assertThat(Occurred.at(Instant.parse("2026-11-21T11:30:00Z"), Instant.parse("2026-11-21T11:30:00Z"), CLOCK))
                .isEqualTo(Instant.parse("2026-11-21T11:30:00Z"));
    }

    @Test
    void aStepInTheFutureIsRefused() {
        assertThatThrownBy(() -> Occurred.at(NOW.plusSeconds(6), PREVIOUS, CLOCK))
                .isInstanceOf(InvalidField.class)
                .extracting("extensions")
                .asString()
                .contains("field=at", "rule=not-in-future");
        assertThat(Occurred.at(NOW.plusSeconds(4), PREVIOUS, CLOCK)).isAfter(NOW);
    }

    @Test
    void aStepBeforeThePreviousOneIsRefused() {
        assertThatThrownBy(() -> Occurred.at(PREVIOUS.minusMillis(1), PREVIOUS, CLOCK))
                .isInstanceOf(InvalidField.class)
                .extracting("extensions")
                .asString()
                .contains("field=at", "rule=not-before-previous-step");
    }

    @Test
    void aClockThatRunsBehindNeverTurnsTheOrderRound() {
        var ahead = NOW.plusSeconds(2);

        assertThat(Occurred.at(null, ahead, CLOCK)).isEqualTo(ahead);
    }
}
