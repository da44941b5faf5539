package io.aftercare.parts.reservation;

import static io.aftercare.parts.reservation.AReservation.PRICES;
import static io.aftercare.parts.reservation.AReservation.START;
import static io.aftercare.parts.reservation.AReservation.aReservation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.ids.Ids;
import io.aftercare.parts.catalogue.Price;
import io.aftercare.parts.location.Place;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReservationTest {
    @Test
    void whatIsThereIsHeldAtTodaysPrice() {
        var reservation = aReservation().withStock(2, 1).get();

        assertThat(reservation.status()).isEqualTo(ReservationStatus.RESERVED);
        assertThat(reservation.lines().get("FAN").unitPriceCents()).isEqualTo(4500);
        assertThat(reservation.lines().get("BOARD").unitPriceCents()).isEqualTo(20000);
    }

    @Test
    void oneMissingPieceHoldsNothingAtAll() {
        var reservation = aReservation().withStock(5, 0).get();

        assertThat(reservation.status()).isEqualTo(ReservationStatus.SHORT);
        assertThat(reservation.holds()).isFalse();
        assertThat(reservation.lines().get("FAN").missing()).isZero();
        assertThat(reservation.lines().get("BOARD").missing()).isEqualTo(1);
        assertThat(reservation.lines().get("BOARD").missingReason()).isEqualTo(MissingReason.OUT_OF_STOCK);
    }

    /** S1-3.3d: only designated parts are used. */
    @Test
    void anUnknownPartIsMissingAndNotLost() {
        var reservation = aReservation().get();

        var holds = reservation.fill(Map.of("FAN", 2), Map.of("FAN", new Price(4500, "CNY")), START);

        assertThat(holds).isFalse();
        assertThat(reservation.status()).isEqualTo(ReservationStatus.SHORT);
        assertThat(reservation.lines().get("BOARD").missingReason()).isEqualTo(MissingReason.UNKNOWN_PART);
    }

    @Test
    void aShortOneIsFilledAtThePriceOfThatDay() {
        var reservation = aReservation().withStock(0, 0).get();

        reservation.fill(
                Map.of("FAN", 2, "BOARD", 1),
                Map.of("FAN", new Price(5000, "CNY"), "BOARD", new Price(1, "CNY")),
                START.plusSeconds(60));

        assertThat(reservation.status()).isEqualTo(ReservationStatus.RESERVED);
        assertThat(reservation.lines().get("FAN").unitPriceCents()).isEqualTo(5000);
        assertThat(reservation.lines().get("FAN").missing()).isZero();
    }

    @Test
    void askingAShortOneAgainUpdatesWhatIsMissing() {
        var reservation = aReservation().withStock(0, 0).get();

        var holds = reservation.fill(Map.of("FAN", 1, "BOARD", 1), PRICES, START.plusSeconds(60));

        assertThat(holds).isFalse();
        assertThat(reservation.lines().get("FAN").missing()).isEqualTo(1);
        assertThat(reservation.lines().get("BOARD").missing()).isZero();
        assertThat(reservation.lastStepAt()).isEqualTo(START);
    }

    /** S3.8-E2a */
    @Test
    void whatComesBackInPartsStaysIssuedUntilAllIsBack() {
        var reservation = aReservation().withStock(2, 1).issued().get();

        reservation.takeBack(Map.of("FAN", 1), START.plusSeconds(120));
        assertThat(reservation.status()).isEqualTo(ReservationStatus.ISSUED);
        reservation.takeBack(Map.of("FAN", 1, "BOARD", 1), START.plusSeconds(180));

        assertThat(reservation.status()).isEqualTo(ReservationStatus.RETURNED);
    }

    @Test
    void noMoreComesBackThanIsOut() {
        var reservation = aReservation()
                .withStock(2, 1)
                .issued()
                .returned(Map.of("FAN", 1))
                .get();

        assertThatThrownBy(() -> reservation.takeBack(Map.of("FAN", 2), START.plusSeconds(180)))
                .isInstanceOf(InvalidField.class)
                .hasMessage("Only 1 of FAN are out");
        assertThatThrownBy(() -> reservation.takeBack(Map.of("SCREW", 1), START.plusSeconds(180)))
                .isInstanceOf(InvalidField.class)
                .hasMessage("Only 0 of SCREW are out");
    }

    /** S3.8-E2a */
    @Test
    void whatTheRepairDidNotUseIsDueBack() {
        var reservation = aReservation().withStock(2, 1).issued().get();

        reservation.usedUp(Map.of("FAN", 1));

        assertThat(reservation.lines().get("FAN").toReturn()).isEqualTo(1);
        assertThat(reservation.lines().get("BOARD").toReturn()).isEqualTo(1);
        reservation.takeBack(Map.of("FAN", 1), START.plusSeconds(180));
        assertThat(reservation.lines().get("FAN").toReturn()).isZero();
    }

    @Test
    void aReservationOfNothingIsNone() {
        assertThatThrownBy(() -> new Reservation(
                        Ids.next(),
                        new Job(Ids.next(), 1, Ids.next(), "own"),
                        new Place(Ids.next(), "X", "X"),
                        Map.of(),
                        START))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
