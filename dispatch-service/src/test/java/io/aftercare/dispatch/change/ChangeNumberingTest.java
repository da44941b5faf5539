package io.aftercare.dispatch.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.aftercare.kit.ids.Ids;
import io.aftercare.testing.RealServers;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** No change ever appears behind a position, whatever the order in which transactions end. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ChangeNumberingTest {
    private static final int WRITERS = 6;
    private static final int TRANSACTIONS = 50;

    private final Numbering numbering;
    private final ChangeFeed feed;
    private final ChangeRules rules;
    private final AgroalDataSource connections;

    ChangeNumberingTest(Numbering numbering, ChangeFeed feed, ChangeRules rules, AgroalDataSource connections) {
        this.numbering = numbering;
        this.feed = feed;
        this.rules = rules;
        this.connections = connections;
    }

    /** The case that a serial number alone gets wrong: what was written first is committed last. */
    @Test
    void aChangeThatIsCommittedLateComesAfterThoseReadBefore() throws SQLException {
        var late = Ids.next();
        var soon = Ids.next();
        var begin = feed.reach().head();
        long passed;
        try (var connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            add(connection, "LATE", late);
            try (var other = connections.getConnection()) {
                add(other, "LATE", soon);
            }
            assertThat(awaitChanges("LATE", begin, 1))
                    .extracting(Change::thingId)
                    .containsExactly(soon);
            passed = awaitChanges("LATE", begin, 1).getFirst().position();
            connection.commit();
            connection.setAutoCommit(true);
        }

        assertThat(awaitChanges("LATE", passed, 1)).extracting(Change::thingId).containsExactly(late);
    }

    /** Many writers, three that give positions beside the service's own, and a reader who never looks back. */
    @Test
    void aReaderMissesNothingWhileManyWrite() throws Exception {
        var written = ConcurrentHashMap.<UUID>newKeySet();
        var writing = new AtomicBoolean(true);
        var begin = feed.reach().head();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writers = new ArrayList<Callable<Void>>();
            for (var writer = 0; writer < WRITERS; writer++) {
                var chance = new Random(writer);
                writers.add(() -> write(chance, written));
            }
            for (var n = 0; n < 3; n++) {
                threads.submit(() -> number(writing));
            }
            var reader = threads.submit(() -> readToTheEnd(begin, writing));

            for (var done : threads.invokeAll(writers)) {
                done.get();
            }
            await().atMost(Duration.ofSeconds(60)).until(() -> numbering.run() == 0 && isAllNumbered());
            writing.set(false);

            assertThat(reader.get())
                    .extracting(Change::thingId)
                    .doesNotHaveDuplicates()
                    .hasSameElementsAs(written);
            assertThat(reader.get()).extracting(Change::position).isSorted();
        }
    }

    @Test
    void whatIsOldIsSweptAndRememberedAsSuch() throws SQLException {
        var begin = feed.reach().head();
        try (var connection = connections.getConnection()) {
            add(connection, "SWEPT", Ids.next());
        }
        var change = awaitChanges("SWEPT", begin, 1).getFirst();
        var muchLater = Clock.offset(Clock.systemUTC(), Duration.ofDays(36_500));

        new Sweeping(connections, Clock.systemUTC(), rules).run();
        assertThat(feed.reach().swept()).isLessThan(change.position());
        new Sweeping(connections, muchLater, rules).run();

        assertThat(feed.reach().swept()).isGreaterThanOrEqualTo(change.position());
        assertThat(feed.after(begin, "SWEPT", false).changes()).isEmpty();
    }

    private @Nullable Void write(Random chance, Set<UUID> written) throws SQLException {
        for (var n = 0; n < TRANSACTIONS; n++) {
            try (var connection = connections.getConnection()) {
                connection.setAutoCommit(false);
                for (var change = 0; change <= chance.nextInt(3); change++) {
                    var id = Ids.next();
                    add(connection, "MANY", id);
                    written.add(id);
                    LockSupport.parkNanos(chance.nextInt(3_000_000));
                }
                connection.commit();
                connection.setAutoCommit(true);
            }
        }
        return null;
    }

    private void number(AtomicBoolean writing) {
        while (writing.get()) {
            numbering.run();
        }
    }

    private List<Change> readToTheEnd(long begin, AtomicBoolean writing) {
        var read = new ArrayList<Change>();
        var position = begin;
        for (var last = false; !last; ) {
            last = !writing.get();
            for (var more = true; more; ) {
                var part = feed.after(position, "MANY", false);
                read.addAll(part.changes());
                position = part.next();
                more = !part.complete();
            }
        }
        return read;
    }

    private boolean isAllNumbered() throws SQLException {
        try (var connection = connections.getConnection();
                var select = connection.prepareStatement(
                        "SELECT FROM change WHERE position IS NULL AND outlet_code = 'MANY'");
                var rows = select.executeQuery()) {
            return !rows.next();
        }
    }

    private List<Change> awaitChanges(String outletCode, long after, int count) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        feed.after(after, outletCode, false).changes())
                .hasSize(count));
        return feed.after(after, outletCode, false).changes();
    }

    private static void add(Connection connection, String outletCode, UUID thingId) throws SQLException {
        try (var insert = connection.prepareStatement("""
                INSERT INTO change (kind, thing_id, outlet_code, former_outlet_code)
                VALUES ('VISIT', ?, ?, ?)""")) {
            insert.setObject(1, thingId);
            insert.setString(2, outletCode);
            insert.setString(3, outletCode);
            insert.executeUpdate();
        }
    }
}
