package io.aftercare.testing.time;

import static io.aftercare.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftercare.kit.ids.Ids;
import io.aftercare.kit.time.DeadlineHandler;
import io.aftercare.kit.time.DeadlineSweeper;
import io.aftercare.kit.time.Deadlines;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.SettableClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class DeadlinesTest {
    @Inject
    Deadlines deadlines;

    @Inject
    Reminders reminders;

    @Inject
    DataSource dataSource;

    @Inject
    SettableClock clock;

    @Inject
    MeterRegistry meters;

    @Inject
    @All
    List<DeadlineHandler> handlers;

    private final UUID id = Ids.next();

    @BeforeEach
    void emptyTables() throws SQLException {
        execute(
                "CREATE TABLE IF NOT EXISTS reminder (id uuid, due_at timestamptz, fired_at timestamptz, thread bigint)");
        execute("DELETE FROM reminder");
        execute("DELETE FROM deadline");
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void aDeadlineFiresSoonAfterItsMoment() {
        var due = clock.instant().plusMillis(1_300);

        set(id, due);

        await().until(() -> firedOf(id).size() == 1);
        var fired = firedOf(id).getFirst();
        assertThat(fired.due()).isEqualTo(due);
        assertThat(fired.at()).isBetween(due, due.plusSeconds(5));
        assertThat(pending()).isZero();
    }

    @Test
    void eachOfTwoThousandFiresOnceBesideAnotherSweeper() {
        var ids = new ArrayList<UUID>();
        var due = clock.instant().plusMillis(500);
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < 2_000; i++) {
                ids.add(Ids.next());
                deadlines.set(Reminders.KIND, ids.getLast(), due);
            }
        });
        var second = new DeadlineSweeper(dataSource, clock, handlers, meters);

        second.start();

        await().until(() -> pending() == 0);
        second.stop();
        var fired = fired();
        assertThat(fired).extracting(Fired::id).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(fired.stream().map(Fired::thread).distinct()).hasSize(2);
    }

    @Test
    void aMovedDeadlineNeverFiresAtItsOldTime() {
        var moved = clock.instant().plus(Duration.ofHours(3));
        set(id, clock.instant().plus(Duration.ofHours(1)));
        set(id, moved);

        clock.advance(Duration.ofHours(2));

        await().during(Duration.ofMillis(1_500)).until(() -> fired().isEmpty());
        clock.advance(Duration.ofHours(2));
        await().until(() -> fired().size() == 1);
        assertThat(firedOf(id).getFirst().due()).isEqualTo(moved);
    }

    @Test
    void aCancelledDeadlineNeverFires() {
        set(id, clock.instant().plus(Duration.ofHours(1)));
        QuarkusTransaction.requiringNew().run(() -> deadlines.cancel(Reminders.KIND, id));

        clock.advance(Duration.ofHours(2));

        await().during(Duration.ofMillis(1_500)).until(() -> fired().isEmpty());
    }

    @Test
    void aDeadlineOfARolledBackTransactionNeverFires() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    deadlines.set(Reminders.KIND, id, clock.instant());
                    throw new IllegalStateException("rolled back");
                }))
                .isInstanceOf(IllegalStateException.class);

        await().during(Duration.ofMillis(1_000)).until(() -> fired().isEmpty());
    }

    @Test
    void aFailingHandlerIsTriedAgainAndHasOneEffect() {
        Reminders.Surprise failure = (connection, all) -> {
            throw new IllegalStateException("fails after its effect");
        };
        reminders.prepare(id, failure, failure);

        set(id, clock.instant());

        await().until(() -> fired().size() == 1);
        assertThat(pending()).isZero();
        assertThat(meters.counter("aftercare.deadlines.failures", "kind", Reminders.KIND)
                        .count())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void aSweeperThatDiesInTheMiddleLeavesNoTrace() {
        reminders.prepare(id, (connection, all) -> {
            try (var kill = connection.createStatement()) {
                kill.execute("SELECT pg_terminate_backend(pg_backend_pid())");
            }
        });

        set(id, clock.instant());

        await().until(() -> fired().size() == 1 && pending() == 0);
    }

    @Test
    void aHandlerMaySetItsOwnDeadlineAgain() {
        reminders.prepare(
                id,
                (connection, all) -> all.set(Reminders.KIND, id, clock.instant().plusMillis(200)));

        set(id, clock.instant());

        await().until(() -> firedOf(id).size() == 2);
        assertThat(pending()).isZero();
    }

    @Test
    void aFailedDeadlineThatIsMovedWaitsForItsNewTime() {
        reminders.prepare(id, (connection, all) -> {
            throw new IllegalStateException("fails once");
        });
        set(id, clock.instant());
        await().until(() -> attempts() == 1);

        set(id, clock.instant().plus(Duration.ofHours(1)));

        await().during(Duration.ofSeconds(2)).until(() -> fired().isEmpty());
        assertThat(attempts()).isZero();
    }

    @Test
    void aRequestThatHoldsTheRowWinsOverTheSweeper() throws Exception {
        execute("CREATE TABLE IF NOT EXISTS contended (n integer)");
        execute("DELETE FROM contended");
        execute("INSERT INTO contended VALUES (1)");
        var claimed = new CountDownLatch(1);
        Reminders.Surprise wantsTheRow = (connection, all) -> {
            claimed.countDown();
            try (var update = connection.createStatement()) {
                update.execute("UPDATE contended SET n = n + 1");
            }
        };
        reminders.prepare(id, wantsTheRow, wantsTheRow);

        QuarkusTransaction.requiringNew().run(() -> {
            try (var connection = dataSource.getConnection();
                    var update = connection.createStatement()) {
                update.execute("UPDATE contended SET n = n + 10");
                set(id, clock.instant());
                assertThat(claimed.await(60, TimeUnit.SECONDS)).isTrue();
            } catch (SQLException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
            deadlines.cancel(Reminders.KIND, id);
        });

        assertThat(pending()).isZero();
        await().during(Duration.ofMillis(1_500)).until(() -> fired().isEmpty());
    }

    @Test
    void outsideOfATransactionNothingIsSet() {
        assertThatThrownBy(() -> deadlines.set(Reminders.KIND, id, clock.instant()))
                .hasMessageContaining("ransaction");
        assertThatThrownBy(() -> deadlines.cancel(Reminders.KIND, id)).hasMessageContaining("ransaction");
    }

    @Test
    void twoHandlersOfOneKindAreRefused() {
        var twice = new ArrayList<>(handlers);
        twice.add(reminders);

        assertThatThrownBy(() -> new DeadlineSweeper(dataSource, clock, twice, meters))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(Reminders.KIND);
        assertThat(new HashSet<>(handlers)).isNotEmpty();
    }

    private void set(UUID aggregateId, Instant due) {
        QuarkusTransaction.requiringNew().run(() -> deadlines.set(Reminders.KIND, aggregateId, due));
    }

    private long pending() throws RuntimeException {
        return number("SELECT count(*) FROM deadline");
    }

    private long attempts() {
        return number("SELECT coalesce(max(attempts), 0) FROM deadline");
    }

    private long number(String sql) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(sql);
                var row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Fired> firedOf(UUID aggregateId) {
        return fired().stream().filter(fired -> fired.id().equals(aggregateId)).toList();
    }

    private List<Fired> fired() {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("SELECT id, due_at, fired_at, thread FROM reminder");
                var rows = select.executeQuery()) {
            var fired = new ArrayList<Fired>();
            while (rows.next()) {
                fired.add(new Fired(
                        rows.getObject(1, UUID.class),
                        rows.getObject(2, OffsetDateTime.class).toInstant(),
                        rows.getObject(3, OffsetDateTime.class).toInstant(),
                        rows.getLong(4)));
            }
            return fired;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** One line that the handler wrote. */
    private record Fired(UUID id, Instant due, Instant at, long thread) {}
}
