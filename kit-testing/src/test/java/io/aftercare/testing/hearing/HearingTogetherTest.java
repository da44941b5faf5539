package io.aftercare.testing.hearing;

import static io.aftercare.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.kit.ids.Ids;
import io.aftercare.testing.EventFeeder;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.hearing.TallyEvents.CrateCounted;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Events whose handlers only add rows share transactions, and each still has its effect once and in order. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class HearingTogetherTest {
    private static final String COUNTED = "crate.counted.v1";
    private static final int CRATES = 200;

    @Inject
    DataSource database;

    private final UUID warehouse = Ids.next();

    @Test
    void manyEventsShareAFewTransactions() {
        feed(1, CRATES);

        await().until(() -> bottles().size() == CRATES);
        assertThat(bottles()).isEqualTo(IntStream.rangeClosed(1, CRATES).boxed().toList());
        assertThat(numbers("SELECT count(DISTINCT xmin::text)::int FROM crate WHERE warehouse_id = ?")
                        .getFirst())
                .isLessThan(CRATES);
    }

    @Test
    void anEventHeardTwiceAmongOthersHasItsEffectOnce() {
        var eventId = EventFeeder.send(COUNTED, warehouse, 1, new CrateCounted(warehouse, 1));
        IntStream.range(0, 20)
                .forEach(_ -> EventFeeder.sendAgain(eventId, COUNTED, warehouse, 1, new CrateCounted(warehouse, 1)));
        feed(2, 40);

        await().until(() -> bottles().size() >= 40);
        assertThat(bottles()).isEqualTo(IntStream.rangeClosed(1, 40).boxed().toList());
    }

    @Test
    void aPoisonousEventAmongOthersIsFoundAndParked() {
        feed(1, 30);
        EventFeeder.send(COUNTED, warehouse, 31, new CrateCounted(warehouse, -1));
        var other = Ids.next();
        IntStream.rangeClosed(1, 30)
                .forEach(n -> EventFeeder.send(COUNTED, other, n, new CrateCounted(warehouse, 100 + n)));
        feed(32, 40);

        await().until(() -> bottles().size() == 60 && parked() == 10);
        assertThat(bottles()).doesNotContain(-1, 32, 40).contains(1, 30, 101, 130);
    }

    private void feed(int from, int to) {
        var counted = IntStream.rangeClosed(from, to)
                .mapToObj(n -> new CrateCounted(warehouse, n))
                .toList();
        EventFeeder.sendAll(COUNTED, warehouse, from, counted);
    }

    private List<Integer> bottles() {
        return numbers("SELECT bottles FROM crate WHERE warehouse_id = ? ORDER BY position");
    }

    private int parked() {
        return numbers("SELECT count(*)::int FROM parked_event WHERE event_key = ?")
                .getFirst();
    }

    private List<Integer> numbers(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, warehouse);
            var numbers = new ArrayList<Integer>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    numbers.add(rows.getInt(1));
                }
            }
            return numbers;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
