package io.aftercare.intake.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftercare.intake.policy.SlaTarget.Timing;
import io.aftercare.kit.time.WeeklyHours;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Of several promises the most specific one holds. */
class SlaRulesTest {
    private static final SlaTarget EVERYBODY = target(null, null, null, null);
    private static final SlaTarget EMERGENCY = target(Priority.P1, null, null, null);
    private static final SlaTarget OUTSIDE = target(null, "C", null, null);
    private static final SlaTarget WASHING = target(null, null, "WM", null);
    private static final SlaTarget BIG_WASHING = target(null, null, "WM-7000", null);
    private static final SlaTarget ACME = target(null, null, null, "acme");
    private static final SlaTarget OUTSIDE_EMERGENCY = target(Priority.P1, "C", null, null);

    @Test
    void theTargetThatNamesMoreWins() {
        assertThat(chosen(subject(Priority.P1, "C", "WM-7000", "acme"), EVERYBODY, ACME, OUTSIDE_EMERGENCY))
                .isEqualTo(OUTSIDE_EMERGENCY);
    }

    @Test
    void ofTwoThatNameAsMuchThePartnersWins() {
        var subject = subject(Priority.P1, "C", "WM-7000", "acme");

        assertThat(chosen(subject, EMERGENCY, OUTSIDE, BIG_WASHING, ACME)).isEqualTo(ACME);
        assertThat(chosen(subject, EMERGENCY, OUTSIDE, WASHING, BIG_WASHING)).isEqualTo(BIG_WASHING);
        assertThat(chosen(subject, EMERGENCY, OUTSIDE)).isEqualTo(OUTSIDE);
    }

    @Test
    void aProductLineCoversOnlyItsOwnCodes() {
        assertThat(chosen(subject(Priority.P2, null, "WM-7000-B", "globex"), WASHING))
                .isEqualTo(WASHING);
        assertThat(rules(WASHING).targetOf(SlaGoal.ARRIVAL, subject(Priority.P2, null, "WMX-1", "globex")))
                .isEmpty();
    }

    @Test
    void beforeTriageOnlyPromisesToEverybodyHold() {
        assertThat(chosen(subject(null, null, "WM-7000", "globex"), EVERYBODY, EMERGENCY, OUTSIDE))
                .isEqualTo(EVERYBODY);
    }

    @Test
    void aPromiseOfNoTimeIsNone() {
        assertThatThrownBy(() -> new SlaTarget(SlaGoal.FIX, null, null, null, null, 0, Timing.CALENDAR))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static SlaTarget chosen(SlaSubject subject, SlaTarget... targets) {
        return rules(targets).targetOf(SlaGoal.ARRIVAL, subject).orElseThrow();
    }

    private static SlaRules rules(SlaTarget... targets) {
        return new SlaRules("standard", 1, 75, WeeklyHours.OFFICE, List.of(targets), List.of());
    }

    private static SlaSubject subject(
            @Nullable Priority priority, @Nullable String zone, String product, String partner) {
        return new SlaSubject(partner, product, priority, zone);
    }

    private static SlaTarget target(
            @Nullable Priority priority, @Nullable String zone, @Nullable String line, @Nullable String partner) {
        return new SlaTarget(SlaGoal.ARRIVAL, priority, zone, line, partner, 3_600, Timing.CALENDAR);
    }
}
