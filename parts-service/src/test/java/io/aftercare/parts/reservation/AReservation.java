package io.aftercare.parts.reservation;

import io.aftercare.kit.ids.Ids;
import io.aftercare.parts.catalogue.Price;
import io.aftercare.parts.location.Place;
import java.time.Instant;
import java.util.Map;

/** A reservation of two fans and one board that lives: every status is reached by the real steps. */
final class AReservation {
    static final Instant START = Instant.parse("2026-11-21T08:00:00Z");
    static final Map<String, Integer> NEEDED = Map.of("FAN", 2, "BOARD", 1);
    static final Map<String, Price> PRICES = Map.of("FAN", new Price(4500, "CNY"), "BOARD", new Price(20000, "CNY"));

    private final Reservation reservation = new Reservation(
            Ids.next(),
            new Job(Ids.next(), 1, Ids.next(), "own"),
            new Place(Ids.next(), "NYC-BK", "NYC-BK"),
            NEEDED,
            START);

    private AReservation() {}

    static AReservation aReservation() {
        return new AReservation();
    }

    AReservation withStock(int fans, int boards) {
        reservation.fill(Map.of("FAN", fans, "BOARD", boards), PRICES, START);
        return this;
    }

    AReservation issued() {
        reservation.issue("parts-01", START.plusSeconds(60));
        return this;
    }

    AReservation returned(Map<String, Integer> pieces) {
        reservation.takeBack(pieces, START.plusSeconds(120));
        return this;
    }

    AReservation released() {
        reservation.release(ReleaseReason.REPAIR_ABANDONED, START.plusSeconds(60));
        return this;
    }

    Reservation get() {
        return reservation;
    }

    static Reservation in(ReservationStatus status) {
        return switch (status) {
            case REQUESTED -> aReservation().get();
            case SHORT -> aReservation().withStock(1, 1).get();
            case RESERVED -> aReservation().withStock(2, 1).get();
            case ISSUED -> aReservation().withStock(2, 1).issued().get();
            case RETURNED ->
                aReservation().withStock(2, 1).issued().returned(NEEDED).get();
            case RELEASED -> aReservation().withStock(2, 1).released().get();
        };
    }
}
