package io.aftercare.dispatch.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TrafficTest {
    private static final int HOUR = 3_600;
    private static final Traffic RUSH =
            Traffic.of(Map.of(LocalTime.MIDNIGHT, 100, LocalTime.of(7, 0), 50, LocalTime.of(9, 0), 100));

    @Test
    void anHourOfWayTakesTwoInTheRush() {
        assertThat(RUSH.arrival(7 * HOUR, HOUR)).isEqualTo(9 * HOUR);
    }

    @Test
    void aWayIntoTheRushIsSlowOnlyFromThere() {
        assertThat(RUSH.arrival(6 * HOUR + HOUR / 2, HOUR)).isEqualTo(8 * HOUR);
    }

    @Test
    void theNextDayIsLikeTheFirst() {
        assertThat(RUSH.arrival(31 * HOUR, HOUR)).isEqualTo(33 * HOUR);
        assertThat(RUSH.latestDeparture(33 * HOUR, HOUR)).isEqualTo(31 * HOUR);
    }

    @Test
    void whatHappensBeforeTheFirstSpanGoesOnFromTheLast() {
        var evening = Traffic.of(Map.of(LocalTime.of(6, 0), 100, LocalTime.of(22, 0), 200));

        assertThat(evening.arrival(HOUR, 2 * HOUR)).isEqualTo(2 * HOUR);
    }

    @Test
    void onlyAHundredPerCentIsFree() {
        assertThat(Traffic.FREE.isFree()).isTrue();
        assertThat(RUSH.isFree()).isFalse();
    }

    @Test
    void aStandstillIsNoTraffic() {
        assertThatThrownBy(() -> Traffic.of(Map.of(LocalTime.NOON, 0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Traffic.of(Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    /** Driven second by second; what is missing of a whole second is driven in it. */
    @Property(tries = 200)
    void arrivalIsWhatDrivingEverySecondGives(
            @ForAll long seed,
            @ForAll @IntRange(max = 200_000) int departure,
            @ForAll @IntRange(max = 20_000) int freeSeconds) {
        var spans = spans(seed);

        var left = 100L * freeSeconds;
        var now = departure;
        while (left > 0) {
            left -= spans.floorEntry(LocalTime.ofSecondOfDay(now % 86_400)).getValue();
            now++;
        }

        assertThat(Traffic.of(spans).arrival(departure, freeSeconds)).isEqualTo(now);
    }

    @Property
    void theLatestDepartureIsTheLastThatArrivesInTime(
            @ForAll long seed,
            @ForAll @IntRange(min = 100_000, max = 400_000) int arrival,
            @ForAll @IntRange(max = 20_000) int freeSeconds) {
        var traffic = Traffic.of(spans(seed));

        var departure = traffic.latestDeparture(arrival, freeSeconds);

        assertThat(traffic.arrival(departure, freeSeconds)).isLessThanOrEqualTo(arrival);
        assertThat(traffic.arrival(departure + 1, freeSeconds)).isGreaterThan(arrival);
    }

    private static TreeMap<LocalTime, Integer> spans(long seed) {
        var random = new Random(seed);
        var spans = new TreeMap<>(Map.of(LocalTime.MIDNIGHT, 20 + random.nextInt(150)));
        for (var count = random.nextInt(6); count > 0; count--) {
            spans.put(LocalTime.ofSecondOfDay(random.nextInt(86_400)), 20 + random.nextInt(150));
        }
        return spans;
    }
}
