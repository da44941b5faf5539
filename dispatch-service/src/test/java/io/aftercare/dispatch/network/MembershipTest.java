package io.aftercare.dispatch.network;

import static io.aftercare.dispatch.network.AMembership.CONTRACT_UNTIL;
import static io.aftercare.dispatch.network.AMembership.PROVED_UNTIL;
import static io.aftercare.dispatch.network.AMembership.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftercare.dispatch.assignment.Hold;
import io.aftercare.dispatch.network.Proof.Condition;
import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.http.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MembershipTest {
    /** S4-2.1b, S4-2.1c, S4-2.1d, S4-2.1e */
    @Test
    void aContractNeedsAllFourConditions() {
        for (var lacking : Condition.values()) {
            var membership = AMembership.applied();
            for (var condition : Condition.values()) {
                if (condition != lacking) {
                    membership.proved(condition, PROVED_UNTIL);
                }
            }

            assertThatThrownBy(membership::contracted).satisfies(e -> lacks(e, lacking.name()));
            membership.proved(lacking, PROVED_UNTIL).contracted();
            assertThat(membership.it().status()).isEqualTo(MembershipStatus.CONTRACTED);
        }
    }

    /** S4-2.1c */
    @Test
    void aConditionThatIsNoLongerMetLacks() {
        var membership = AMembership.applied().qualified().proved(Condition.CREDIT, null);

        assertThatThrownBy(membership::contracted).satisfies(e -> lacks(e, "CREDIT"));
        assertThat(membership.it().missingOn(TODAY)).containsExactly("CREDIT", "CONTRACT");
    }

    @Test
    void aProofOfYesterdayProvesNothing() {
        var membership = AMembership.applied();

        assertThatThrownBy(() -> membership.proved(Condition.SERVICE, TODAY.minusDays(1)))
                .isInstanceOf(InvalidField.class);
        membership.proved(Condition.SERVICE, TODAY);
        assertThat(membership.it().missingOn(TODAY)).doesNotContain("SERVICE");
        assertThat(membership.it().missingOn(TODAY.plusDays(1))).contains("SERVICE");
    }

    @Test
    void aMembershipIsActivatedWhileItsContractIsInForce() {
        var membership = AMembership.applied()
                .qualified()
                .contracted(TODAY.plusDays(1), CONTRACT_UNTIL)
                .trained();

        assertThatThrownBy(membership::activated).satisfies(e -> lacks(e, "CONTRACT"));
        membership.contracted(TODAY, CONTRACT_UNTIL).activated();
        assertThat(membership.it().status()).isEqualTo(MembershipStatus.ACTIVE);
    }

    @Test
    void aContractEndsAfterItBegins() {
        var membership = AMembership.applied().qualified();

        assertThatThrownBy(() -> membership.contracted(TODAY.plusDays(3), TODAY.plusDays(2)))
                .isInstanceOf(InvalidField.class);
    }

    @Test
    void itIsValidUntilTheFirstThingRunsOut() {
        var membership = AMembership.in(MembershipStatus.ACTIVE);
        assertThat(membership.it().validUntil()).isEqualTo(PROVED_UNTIL);

        membership.proved(Condition.CREDIT, TODAY.plusDays(9));
        assertThat(membership.it().validUntil()).isEqualTo(TODAY.plusDays(9));

        membership.proved(Condition.CREDIT, PROVED_UNTIL.plusDays(9)).contracted(TODAY, TODAY.plusDays(50));
        assertThat(membership.it().validUntil()).isEqualTo(TODAY.plusDays(50));
    }

    /** S4-2.1: told thirty days before, once, and suspended when the last day is over. */
    @Test
    void aProofThatRunsOutIsToldOnceAndThenSuspends() {
        var membership = AMembership.in(MembershipStatus.ACTIVE);
        for (var condition : List.of(Condition.LEGAL_PERSON, Condition.ABILITY, Condition.SERVICE)) {
            membership.proved(condition, CONTRACT_UNTIL);
        }
        var notice = PROVED_UNTIL.minusDays(30);
        assertThat(membership.it().nextWatch()).contains(midnight(notice));

        membership.on(notice.minusDays(1));
        assertThat(membership.it().notices()).isEmpty();
        membership.on(notice).on(notice).on(PROVED_UNTIL);
        assertThat(membership.it().notices())
                .containsExactly(
                        new Notice(Notice.Kind.CONDITION_EXPIRING, Condition.CREDIT, PROVED_UNTIL, midnight(notice)));
        assertThat(membership.it().status()).isEqualTo(MembershipStatus.ACTIVE);

        membership.on(PROVED_UNTIL.plusDays(1));
        assertThat(membership.it().status()).isEqualTo(MembershipStatus.SUSPENDED);
        assertThat(membership.it().heldBecause()).isEqualTo(Hold.CONDITION_LAPSED);
        assertThat(membership.it().notices()).hasSize(2);

        assertThatThrownBy(membership::reinstated).satisfies(e -> lacks(e, "CREDIT"));
        membership.proved(Condition.CREDIT, CONTRACT_UNTIL).reinstated();
        assertThat(membership.it().heldBecause()).isNull();
    }

    @Test
    void aRenewedProofIsToldAgainBeforeItRunsOut() {
        var membership = AMembership.in(MembershipStatus.ACTIVE).on(PROVED_UNTIL.minusDays(30));
        assertThat(membership.it().notices()).hasSize(4);

        membership.qualified().on(PROVED_UNTIL.minusDays(29));
        assertThat(membership.it().notices()).hasSize(4);
        membership.proved(Condition.CREDIT, PROVED_UNTIL.plusDays(365)).on(PROVED_UNTIL.plusDays(335));

        assertThat(membership.it().notices())
                .filteredOn(notice -> notice.kind() == Notice.Kind.CONDITION_EXPIRING)
                .hasSize(5);
    }

    /** S4-2.1: sixty days before its end, as this contract says. */
    @Test
    void theEndOfAContractIsToldBeforeAndSuspends() {
        var membership = AMembership.in(MembershipStatus.ACTIVE);
        for (var condition : Condition.values()) {
            membership.proved(condition, CONTRACT_UNTIL.plusDays(365));
        }

        membership.on(CONTRACT_UNTIL.minusDays(60));
        assertThat(membership.it().notices()).extracting(Notice::kind).containsExactly(Notice.Kind.RENEWAL_DUE);
        membership.on(CONTRACT_UNTIL);
        assertThat(membership.it().status()).isEqualTo(MembershipStatus.ACTIVE);
        membership.on(CONTRACT_UNTIL.plusDays(1));

        assertThat(membership.it().heldBecause()).isEqualTo(Hold.CONTRACT_ENDED);
        assertThatThrownBy(membership::reinstated).satisfies(e -> lacks(e, "CONTRACT"));
        membership
                .contracted(CONTRACT_UNTIL.plusDays(1), CONTRACT_UNTIL.plusDays(365))
                .reinstated();
        assertThat(membership.it().status()).isEqualTo(MembershipStatus.ACTIVE);
    }

    /** S4-2.2c */
    @Test
    void whatIsNotRectifiedInTimeSuspends() {
        var membership = AMembership.in(MembershipStatus.RECTIFYING);
        var by = TODAY.plusDays(15);

        membership.on(by);
        assertThat(membership.it().status()).isEqualTo(MembershipStatus.RECTIFYING);
        membership.on(by.plusDays(1));

        assertThat(membership.it().heldBecause()).isEqualTo(Hold.RECTIFICATION_OVERDUE);
        assertThat(membership.it().notices())
                .extracting(Notice::kind)
                .containsExactly(Notice.Kind.RECTIFICATION_OVERDUE);
    }

    /** S4-2.2c */
    @Test
    void whatIsRectifiedInTimeHasNoDeadline() {
        var membership = AMembership.in(MembershipStatus.RECTIFYING).rectified().on(TODAY.plusDays(16));

        assertThat(membership.it().status()).isEqualTo(MembershipStatus.ACTIVE);
        assertThat(membership.it().rectifyBy()).isNull();
        assertThat(membership.it().notices()).isEmpty();
    }

    /** S4-2.2c */
    @Test
    void aSanctionHasWhatItsKindNeedsAndNothingElse() {
        var membership = AMembership.in(MembershipStatus.ACTIVE).it();
        var at = membership.lastStepAt();
        for (var wrong : List.of(
                new Sanction(Sanction.Kind.TALK, "Late", null, TODAY.plusDays(1), null, "quality-01", at),
                new Sanction(Sanction.Kind.TALK, "Late", null, null, 1L, "quality-01", at),
                new Sanction(Sanction.Kind.RECTIFY, "Late", null, null, null, "quality-01", at),
                new Sanction(Sanction.Kind.RECTIFY, "Late", null, TODAY.minusDays(1), null, "quality-01", at),
                new Sanction(Sanction.Kind.FINE, "Late", null, null, null, "quality-01", at))) {
            assertThatThrownBy(() -> membership.sanction(wrong, at)).isInstanceOf(InvalidField.class);
        }
        assertThat(membership.sanctions()).isEmpty();
    }

    @Test
    void onceEndedNothingIsTold() {
        var membership = AMembership.in(MembershipStatus.TERMINATED).on(LocalDate.of(2030, 1, 1));

        assertThat(membership.it().nextWatch()).isEmpty();
        assertThat(membership.it().notices()).isEmpty();
        assertThat(membership.it().heldBecause()).isEqualTo(Hold.TERMINATED);
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant();
    }

    private static void lacks(Throwable refusal, String... missing) {
        assertThat(refusal).isInstanceOf(ProblemException.class);
        assertThat(((ProblemException) refusal).extensions()).isEqualTo(Map.of("missing", List.of(missing)));
    }
}
