package io.aftercare.intake.incident;

import static io.aftercare.intake.incident.AMajorIncident.aMajorIncident;
import static io.aftercare.intake.incident.IncidentStatus.CLOSED;
import static io.aftercare.intake.incident.IncidentStatus.FILED;
import static io.aftercare.intake.incident.IncidentStatus.REPORTED;
import static io.aftercare.intake.incident.IncidentStatus.REPORT_DELIVERED;
import static io.aftercare.intake.incident.IncidentStatus.RESOLVED;
import static io.aftercare.intake.incident.IncidentStatus.TOP_INFORMED;
import static io.aftercare.intake.incident.IncidentStatus.TRACKED;
import static io.aftercare.intake.incident.IncidentStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftercare.kit.http.IllegalTransition;
import io.aftercare.testing.StatusDiagram;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every status and every step, reached by living. S3.5-E1 to E5 */
class IncidentStatusTest {
    private enum Step {
        FILE(FILED, AMajorIncident::filed),
        INFORM_TOP(TOP_INFORMED, AMajorIncident::topInformed),
        TRACK(TRACKED, AMajorIncident::tracked),
        RESOLVE(RESOLVED, AMajorIncident::resolved),
        DELIVER_REPORT(REPORT_DELIVERED, AMajorIncident::reportDelivered),
        CLOSE(CLOSED, AMajorIncident::closed),
        WITHDRAW(WITHDRAWN, AMajorIncident::withdrawn);

        private final IncidentStatus to;
        private final Consumer<AMajorIncident> taken;

        Step(IncidentStatus to, Consumer<AMajorIncident> taken) {
            this.to = to;
            this.taken = taken;
        }
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @MethodSource("everyStatusAndStep")
    void aStepLeadsOnOrIsRefused(IncidentStatus from, Step step) {
        var incident = livingIn(from);

        if (from.next().contains(step.to)) {
            step.taken.accept(incident);
            assertThat(incident.alive().status()).isEqualTo(step.to);
        } else {
            assertThatThrownBy(() -> step.taken.accept(incident))
                    .isInstanceOf(IllegalTransition.class)
                    .hasMessageContaining("cannot go from " + from + " to " + step.to);
            assertThat(incident.alive().status()).isEqualTo(from);
        }
    }

    @Test
    void everyStatusCanBeReached() {
        for (var status : IncidentStatus.values()) {
            assertThat(livingIn(status).alive().status()).isEqualTo(status);
        }
    }

    @Test
    void theDiagramShowsExactlyTheseSteps() {
        StatusDiagram.check(Path.of("docs/major-incident-status.mmd"), IncidentStatus.class);
    }

    static Stream<Arguments> everyStatusAndStep() {
        return Stream.of(IncidentStatus.values())
                .flatMap(status -> Arrays.stream(Step.values()).map(step -> Arguments.of(status, step)));
    }

    private static AMajorIncident livingIn(IncidentStatus status) {
        return switch (status) {
            case REPORTED -> aMajorIncident();
            case FILED -> livingIn(REPORTED).filed();
            case TOP_INFORMED -> livingIn(FILED).topInformed();
            case TRACKED -> livingIn(TOP_INFORMED).tracked();
            case RESOLVED -> livingIn(TRACKED).resolved();
            case REPORT_DELIVERED -> livingIn(RESOLVED).reportDelivered();
            case CLOSED -> livingIn(REPORT_DELIVERED).closed();
            case WITHDRAWN -> livingIn(REPORTED).withdrawn();
        };
    }
}
