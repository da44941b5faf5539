package io.aftercare.intake.partner;

import static io.aftercare.intake.partner.PartnerStatus.DISABLED;
import static io.aftercare.intake.partner.PartnerStatus.PREPARING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftercare.kit.http.IllegalTransition;
import io.aftercare.kit.ids.Ids;
import io.aftercare.testing.StatusDiagram;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every status and every step of a partner, reached by living. */
class PartnerStatusTest {
    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

    private enum Step {
        DISABLE(DISABLED, PartnerNetwork::disable),
        ENABLE(PREPARING, PartnerNetwork::enable);

        private final PartnerStatus to;
        private final Consumer<PartnerNetwork> taken;

        Step(PartnerStatus to, Consumer<PartnerNetwork> taken) {
            this.to = to;
            this.taken = taken;
        }
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @MethodSource("everyStatusAndStep")
    void aStepLeadsOnOrIsRefused(PartnerStatus from, Step step) {
        var partner = livingIn(from);

        if (from.next().contains(step.to)) {
            step.taken.accept(partner);
            assertThat(partner.status()).isEqualTo(step.to);
        } else {
            assertThatThrownBy(() -> step.taken.accept(partner))
                    .isInstanceOf(IllegalTransition.class)
                    .hasMessageContaining("cannot go from " + from + " to " + step.to);
            assertThat(partner.status()).isEqualTo(from);
        }
    }

    @Test
    void whoWasDisabledMeanwhileStaysDisabled() {
        var partner = livingIn(DISABLED);

        partner.enabled();

        assertThat(partner.status()).isEqualTo(DISABLED);
    }

    @Test
    void theDiagramShowsTheLifeOfAPartner() {
        StatusDiagram.check(Path.of("docs/partner-status.mmd"), PartnerStatus.class);
    }

    static Stream<Arguments> everyStatusAndStep() {
        return Arrays.stream(PartnerStatus.values())
                .flatMap(status -> Arrays.stream(Step.values()).map(step -> Arguments.of(status, step)));
    }

    private static PartnerNetwork livingIn(PartnerStatus status) {
        var command = new OnboardPartner("initech", "Initech", null);
        var partner = new PartnerNetwork(Ids.next(), command, new byte[] {1}, NOW, "admin-01");
        assertThat(partner.status()).isEqualTo(PREPARING);
        switch (status) {
            case PREPARING -> {}
            case ACTIVE -> partner.enabled();
            case DISABLED -> partner.disable();
        }
        assertThat(partner.status()).isEqualTo(status);
        return partner;
    }
}
