package io.aftercare.parts.reservation;

import static io.aftercare.parts.reservation.AReservation.NEEDED;
import static io.aftercare.parts.reservation.AReservation.PRICES;
import static io.aftercare.parts.reservation.AReservation.START;
import static io.aftercare.parts.reservation.ReservationStatus.ISSUED;
import static io.aftercare.parts.reservation.ReservationStatus.RELEASED;
import static io.aftercare.parts.reservation.ReservationStatus.REQUESTED;
import static io.aftercare.parts.reservation.ReservationStatus.RESERVED;
import static io.aftercare.parts.reservation.ReservationStatus.RETURNED;
import static io.aftercare.parts.reservation.ReservationStatus.SHORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftercare.kit.http.IllegalTransition;
import io.aftercare.testing.StatusDiagram;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReservationStatusTest {
    private static final Instant LATER = START.plusSeconds(600);

    private enum Step {
        FIND_EVERYTHING(reservation -> reservation.fill(NEEDED, PRICES, LATER)),
        FIND_NOTHING(reservation -> reservation.fill(Map.of(), PRICES, LATER)),
        ISSUE(reservation -> reservation.issue("parts-01", LATER)),
        RETURN_SOME(reservation -> reservation.takeBack(Map.of("FAN", 1), LATER)),
        RETURN_ALL(reservation -> reservation.takeBack(NEEDED, LATER)),
        RELEASE(reservation -> reservation.release(ReleaseReason.REQUEST_CANCELLED, LATER));

        private final Consumer<Reservation> action;

        Step(Consumer<Reservation> action) {
            this.action = action;
        }
    }

    private record Leads(ReservationStatus from, Step step, ReservationStatus to) {}

    private static final List<Leads> LEGAL = List.of(
            new Leads(REQUESTED, Step.FIND_EVERYTHING, RESERVED),
            new Leads(REQUESTED, Step.FIND_NOTHING, SHORT),
            new Leads(SHORT, Step.FIND_EVERYTHING, RESERVED),
            new Leads(SHORT, Step.FIND_NOTHING, SHORT),
            new Leads(SHORT, Step.RELEASE, RELEASED),
            new Leads(RESERVED, Step.ISSUE, ISSUED),
            new Leads(RESERVED, Step.RELEASE, RELEASED),
            new Leads(ISSUED, Step.RETURN_SOME, ISSUED),
            new Leads(ISSUED, Step.RETURN_ALL, RETURNED));

    static Stream<Arguments> everyStatusAndStep() {
        return Arrays.stream(ReservationStatus.values()).flatMap(from -> Arrays.stream(Step.values())
                .map(step -> Arguments.of(
                        from,
                        step,
                        LEGAL.stream()
                                .filter(known -> known.from() == from && known.step() == step)
                                .map(Leads::to)
                                .findAny())));
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @MethodSource("everyStatusAndStep")
    void everyStepLeadsWhereTheLifeCycleSays(ReservationStatus from, Step step, Optional<ReservationStatus> to) {
        var reservation = AReservation.in(from);

        if (to.isPresent()) {
            step.action.accept(reservation);
            assertThat(reservation.status()).isEqualTo(to.get());
        } else {
            assertThatThrownBy(() -> step.action.accept(reservation)).isInstanceOf(IllegalTransition.class);
            assertThat(reservation.status()).isEqualTo(from);
        }
    }

    @Test
    void theDiagramShowsTheLifeCycle() {
        StatusDiagram.check(Path.of("docs/reservation-status.mmd"), ReservationStatus.class);
    }
}
