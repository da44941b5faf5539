package io.aftercare.intake.liaison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftercare.kit.http.IllegalTransition;
import io.aftercare.testing.StatusDiagram;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The life of a debt: S3.5-B6, S3.5-G2. */
class LiaisonDebtStatusTest {
    private static final Instant ACTED_AT = Instant.parse("2026-11-21T08:00:00Z");
    private static final Instant DUE_AT = ACTED_AT.plus(Duration.ofHours(24));

    private final LiaisonDebt debt = LiaisonDebt.owe(
            UUID.fromString("01993f5e-7c00-7a10-8000-000000000091"),
            UUID.fromString("01993f5e-7c00-7a10-8000-000000000001"),
            new ActedFirst(new byte[] {1}, "manager-01", "agent-01", ACTED_AT, DUE_AT));

    @Test
    void aDebtIsSettledOnce() {
        debt.settle("WL-1", "head-04", ACTED_AT.plusSeconds(60));

        assertThat(debt.status()).isEqualTo(DebtStatus.SETTLED);
        assertThatThrownBy(() -> debt.settle("WL-2", "head-04", ACTED_AT.plusSeconds(90)))
                .isInstanceOf(IllegalTransition.class)
                .hasMessageContaining("cannot go from SETTLED to SETTLED");
        assertThat(debt.formNumber()).isEqualTo("WL-1");
    }

    @Test
    void whoActedCannotAcceptTheForm() {
        assertThatThrownBy(() -> debt.settle("WL-1", "agent-01", ACTED_AT.plusSeconds(60)))
                .isInstanceOf(OwnLiaisonDebt.class);

        assertThat(debt.settledAt()).isNull();
    }

    @Test
    void aLateFormIsToldOnce() {
        assertThat(debt.passDue()).isTrue();
        assertThat(debt.passDue()).isFalse();
        assertThat(debt.overdueAt()).isEqualTo(DUE_AT);
    }

    @Test
    void aFormThatIsThereIsNeverLate() {
        debt.settle("WL-1", "head-04", ACTED_AT.plusSeconds(60));

        assertThat(debt.passDue()).isFalse();
        assertThat(debt.overdueAt()).isNull();
    }

    @Test
    void itsAgeGrowsUntilItIsSettled() {
        assertThat(debt.age(ACTED_AT.plusSeconds(600))).isEqualTo(Duration.ofMinutes(10));

        debt.settle("WL-1", "head-04", ACTED_AT.plusSeconds(900));

        assertThat(debt.age(ACTED_AT.plusSeconds(9_000))).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void theDiagramShowsExactlyTheseSteps() {
        StatusDiagram.check(Path.of("docs/liaison-debt-status.mmd"), DebtStatus.class);
    }
}
