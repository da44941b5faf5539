package io.aftercare.intake.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.intake.platform.IntakeConfigTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Retries go on for days, ever more rarely, and end. */
class RetryPolicyTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private final RetryPolicy policy =
            new RetryPolicy(IntakeConfigTest.configured(Map.of()).webhook(), new Random(7));

    @Test
    void theRetriesOfALetterLastForDays() {
        var all = IntStream.rangeClosed(1, 9).mapToObj(policy::pauseOfLetter).reduce(Duration.ZERO, Duration::plus);

        assertThat(all).isBetween(Duration.ofDays(2), Duration.ofDays(4));
        assertThat(policy.pauseOfLetter(1)).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(6));
        assertThat(policy.givesUp(9, 1)).isFalse();
        assertThat(policy.givesUp(10, 1)).isTrue();
    }

    /** While nothing is taken, letters are not blamed. */
    @Test
    void noLetterIsGivenUpWhileItsReceiverIsAway() {
        assertThat(policy.isFailing(2)).isFalse();
        assertThat(policy.isFailing(3)).isTrue();
        assertThat(policy.givesUp(100, 3)).isFalse();
    }

    @Test
    void aReceiverThatIsAwayIsProbedEveryHourAtLeast() {
        assertThat(policy.pauseOfReceiver(3)).isLessThan(Duration.ofSeconds(7));
        assertThat(IntStream.range(3, 200).mapToObj(policy::pauseOfReceiver))
                .allSatisfy(pause -> assertThat(pause).isLessThanOrEqualTo(Duration.ofMinutes(72)));
    }

    @Test
    void pausesDifferSoThatReceiversAreNotHitInStep() {
        List<Duration> pauses =
                IntStream.range(0, 100).mapToObj(_ -> policy.pauseOfLetter(2)).toList();

        assertThat(pauses).doesNotHaveDuplicates().allSatisfy(pause -> assertThat(pause)
                .isBetween(Duration.ofMinutes(4), Duration.ofMinutes(6)));
    }

    @Test
    void aReceiverThatTookNothingForDaysIsDisabled() {
        assertThat(policy.disables(null, NOW)).isFalse();
        assertThat(policy.disables(NOW.minus(Duration.ofDays(4)), NOW)).isFalse();
        assertThat(policy.disables(NOW.minus(Duration.ofDays(5)), NOW)).isTrue();
    }
}
