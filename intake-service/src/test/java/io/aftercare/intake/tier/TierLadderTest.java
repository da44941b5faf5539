package io.aftercare.intake.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftercare.kit.http.InvalidField;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** S3.5-I1, S3.5-I2a, S3.5-I3a: which tier comes before which. */
class TierLadderTest {
    @Test
    void nothingComesBeforeTheHotline() {
        assertThat(TierLadder.of(true, List.of()).missingBefore(Tier.HOTLINE)).isEmpty();
    }

    @Test
    void aVisitNeedsBothTiersBefore() {
        assertThat(TierLadder.of(true, List.of()).missingBefore(Tier.ON_SITE))
                .containsExactly(Tier.HOTLINE, Tier.REMOTE);
    }

    /** R5: also what was solved once may break again. */
    @ParameterizedTest(name = "{0}")
    @EnumSource(Outcome.class)
    void everyOutcomeOpensTheNextTier(Outcome outcome) {
        var tried = tried(Tier.HOTLINE, outcome);

        assertThat(TierLadder.of(true, List.of(tried)).missingBefore(Tier.REMOTE))
                .isEmpty();
        assertThat(TierLadder.of(true, List.of(tried)).missingBefore(Tier.ON_SITE))
                .containsExactly(Tier.REMOTE);
    }

    @Test
    void aTierThatWasTriedEarlyDoesNotStandForTheOneBefore() {
        var tried = tried(Tier.REMOTE, Outcome.NOT_SOLVED);

        assertThat(TierLadder.of(true, List.of(tried)).missingBefore(Tier.ON_SITE))
                .containsExactly(Tier.HOTLINE);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Tier.class)
    void withoutTheRuleAnyTierMayComeFirst(Tier tier) {
        assertThat(TierLadder.of(false, List.of()).missingBefore(tier)).isEmpty();
    }

    /** S3.5-I3a */
    @Test
    void onlyWhatWasNotTriedNeedsItsReason() {
        assertThat(Stream.of(Outcome.values()).filter(Outcome::needsReason))
                .containsExactly(Outcome.NOT_POSSIBLE, Outcome.SKIPPED);
        Arrays.stream(Outcome.values()).forEach(outcome -> assertThatThrownBy(
                        () -> new Tried(Tier.REMOTE, outcome, outcome.needsReason() ? null : Reason.OTHER))
                .isInstanceOf(InvalidField.class));
        assertThatThrownBy(() -> new Tried(Tier.ON_SITE, Outcome.SKIPPED, Reason.OTHER))
                .isInstanceOf(InvalidField.class);
    }

    private static Tried tried(Tier tier, Outcome outcome) {
        return new Tried(tier, outcome, outcome.needsReason() ? Reason.NO_ACCESS : null);
    }
}
