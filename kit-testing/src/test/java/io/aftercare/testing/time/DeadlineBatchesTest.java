package io.aftercare.testing.time;

import static io.aftercare.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deadlines that come due in crowds share transactions, and none is held up by another. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class DeadlineBatchesTest {
    @Inject
    Deadlines deadlines;

    @Inject
    Crowds crowds;

    @Inject
    DataSource dataSource;

    @Inject
    SettableClock clock;

    @Inject
    MeterRegistry meters;

    @Inject
    @All
    List<DeadlineHandler> handlers;

    @BeforeEach
    void emptyTables() throws SQLException {
        execute("""
                CREATE TABLE IF NOT EXISTS crowd (id uuid, ends boolean, fired_in xid8 DEFAULT pg_current_xact_id())""");
        execute("""
                CREATE OR REPLACE FUNCTION end_transaction() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN RAISE EXCEPTION 'ends here'; END $$""");
        execute("""
                CREATE CONSTRAINT TRIGGER ends AFTER INSERT ON crowd DEFERRABLE INITIALLY DEFERRED
                FOR EACH ROW WHEN (NEW.ends) EXECUTE FUNCTION end_transaction()""");
        execute("DELETE FROM deadline");
    }

    @AfterEach
    void dropTables() throws SQLException {
        crowds.heal();
        execute("DELETE FROM deadline");
        execute("DROP TABLE crowd");
    }

    @Test
    void manyFireOnceInFewTransactionsOfTwoSweepers() {
        var second = new DeadlineSweeper(dataSource, clock, handlers, meters);
        second.start();

        var ids = dueAtOnce(2_000);

        await().until(() -> pending().isEmpty());
        second.stop();
        assertThat(fired()).extracting(Fired::id).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(transactions(fired())).isLessThan(200);
    }

    @Test
    void oneThatFailsHoldsUpNoOther() {
        var ids = ids(50);
        crowds.fail(ids.getFirst());

        due(ids);

        await().until(() -> fired().size() == 49);
        await().until(() -> attempts() > 0);
        assertThat(fired()).extracting(Fired::id).containsExactlyInAnyOrderElementsOf(ids.subList(1, 50));
        assertThat(pending()).containsExactly(ids.getFirst());
        crowds.heal();
        await().until(() -> pending().isEmpty());
        assertThat(fired()).extracting(Fired::id).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void oneThatFailsAtTheCommitHoldsUpNoOther() {
        var ids = ids(50);
        crowds.failAtTheCommit(ids.getLast());

        due(ids);

        await().until(() -> fired().size() == 49);
        await().until(() -> attempts() > 0);
        assertThat(pending()).containsExactly(ids.getLast());
        crowds.heal();
        await().until(() -> pending().isEmpty());
        assertThat(fired()).extracting(Fired::id).containsExactlyInAnyOrderElementsOf(ids);
    }

    /** It fails once, so it is tried again later, while the others fire together all the time. */
    @Test
    void whatHasFailedSharesNoTransactionAgain() {
        var failing = ids(1).getFirst();
        crowds.fail(failing);
        due(List.of(failing));
        await().until(() -> attempts() > 1);

        var others = dueAtOnce(300);

        await().until(() -> pending().equals(List.of(failing)));
        assertThat(fired()).extracting(Fired::id).containsExactlyInAnyOrderElementsOf(others);
        assertThat(transactions(fired())).isLessThan(30);
    }

    @Test
    void oneThatSomebodyHoldsIsTriedAlone() {
        var ids = ids(50);
        crowds.hold(ids.get(7));

        due(ids);

        await().until(() -> pending().isEmpty());
        assertThat(fired()).extracting(Fired::id).containsExactlyInAnyOrderElementsOf(ids);
        var alone = fired().stream()
                .filter(one -> one.id().equals(ids.get(7)))
                .findFirst()
                .orElseThrow();
        assertThat(fired())
                .filteredOn(one -> one.transaction().equals(alone.transaction()))
                .hasSize(1);
        assertThat(transactions(fired())).isLessThan(10);
    }

    private List<UUID> dueAtOnce(int count) {
        var ids = ids(count);
        due(ids);
        return ids;
    }

    private static List<UUID> ids(int count) {
        return Stream.generate(Ids::next).limit(count).toList();
    }

    /** In one transaction, so that a sweeper sees all or none of them. */
    private void due(List<UUID> ids) {
        var now = clock.instant();
        QuarkusTransaction.requiringNew().run(() -> ids.forEach(id -> deadlines.set(Crowds.KIND, id, now)));
    }

    private static int transactions(List<Fired> fired) {
        return new HashSet<>(fired.stream().map(Fired::transaction).toList()).size();
    }

    private List<UUID> pending() {
        return rows("SELECT aggregate_id, '' FROM deadline").stream()
                .map(Fired::id)
                .toList();
    }

    private long attempts() {
        return Long.parseLong(rows("SELECT null::uuid, coalesce(max(attempts), 0) FROM deadline")
                .getFirst()
                .transaction());
    }

    private List<Fired> fired() {
        return rows("SELECT id, fired_in FROM crowd");
    }

    private List<Fired> rows(String sql) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(sql);
                var rows = select.executeQuery()) {
            var all = new ArrayList<Fired>();
            while (rows.next()) {
                all.add(new Fired(rows.getObject(1, UUID.class), rows.getString(2)));
            }
            return all;
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
    private record Fired(UUID id, String transaction) {}
}
