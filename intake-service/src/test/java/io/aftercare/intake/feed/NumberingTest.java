package io.aftercare.intake.feed;

import static io.aftercare.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.intake.Database;
import io.aftercare.kit.ids.Ids;
import io.aftercare.testing.RealServers;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
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

/** No event ever appears behind a cursor, whatever the order in which transactions end. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class NumberingTest {
    private static final int WRITERS = 8;
    private static final int TRANSACTIONS = 60;

    private final Numbering numbering;
    private final Feed feed;
    private final Database database;
    private final AgroalDataSource connections;

    NumberingTest(Numbering numbering, Feed feed, Database database, AgroalDataSource connections) {
        this.numbering = numbering;
        this.feed = feed;
        this.database = database;
        this.connections = connections;
    }

    /** The case that a serial number alone gets wrong: what was written first is committed last. */
    @Test
    void anEventThatIsCommittedLateComesAfterThoseReadBefore() throws SQLException {
        var late = Ids.next();
        var soon = Ids.next();
        FeedCursor cursor;
        try (var connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            add(connection, "late", late);
            try (var other = connections.getConnection()) {
                add(other, "late", soon);
            }
            awaitHead("late", 1);
            var page = feed.page("late", null, Set.of(), 10);
            assertThat(page.items()).extracting(FeedEvent::eventId).containsExactly(soon);
            cursor = FeedCursor.valueOf(String.valueOf(page.next()));
            connection.commit();
        }
        awaitHead("late", 2);

        assertThat(feed.page("late", cursor, Set.of(), 10).items())
                .extracting(FeedEvent::eventId)
                .containsExactly(late);
        var byArrival = database.column("SELECT event_id FROM partner_event WHERE partner = 'late' ORDER BY position");
        assertThat(byArrival).containsExactly(soon.toString(), late.toString());
    }

    /** Many writers, three that give positions beside the service's own, and a reader who never looks back. */
    @Test
    void aReaderMissesNothingWhileManyWrite() throws Exception {
        var written = ConcurrentHashMap.<UUID>newKeySet();
        var writing = new AtomicBoolean(true);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writers = new ArrayList<Callable<Void>>();
            for (var writer = 0; writer < WRITERS; writer++) {
                var chance = new Random(writer);
                writers.add(() -> write(chance, written));
            }
            for (var n = 0; n < 3; n++) {
                threads.submit(() -> number(writing));
            }
            var reader = threads.submit(() -> readToTheEnd(writing));

            for (var done : threads.invokeAll(writers)) {
                done.get();
            }
            await().until(() -> database.column("SELECT 1 FROM feed_arrival WHERE partner = 'many'")
                    .isEmpty());
            writing.set(false);

            var read = reader.get();
            assertThat(read)
                    .extracting(FeedEvent::eventId)
                    .doesNotHaveDuplicates()
                    .hasSameElementsAs(written);
            assertThat(read).extracting(FeedEvent::position).isSorted().first().isEqualTo(1L);
            assertThat(read.getLast().position()).isEqualTo(written.size());
        }
    }

    private @Nullable Void write(Random chance, Set<UUID> written) throws SQLException {
        for (var n = 0; n < TRANSACTIONS; n++) {
            try (var connection = connections.getConnection()) {
                connection.setAutoCommit(false);
                for (var event = 0; event <= chance.nextInt(3); event++) {
                    var id = Ids.next();
                    add(connection, "many", id);
                    written.add(id);
                    LockSupport.parkNanos(chance.nextInt(3_000_000));
                }
                connection.commit();
            }
        }
        return null;
    }

    private void number(AtomicBoolean writing) {
        while (writing.get()) {
            numbering.run();
        }
    }

    private List<FeedEvent> readToTheEnd(AtomicBoolean writing) {
        var read = new ArrayList<FeedEvent>();
        FeedCursor cursor = null;
        for (var last = false; !last; ) {
            last = !writing.get();
            for (var more = true; more; ) {
                var page = feed.page("many", cursor, Set.of(), 7);
                read.addAll(page.items());
                cursor = FeedCursor.valueOf(String.valueOf(page.next()));
                more = !page.items().isEmpty();
            }
        }
        return read;
    }

    private void awaitHead(String partner, long head) {
        await().untilAsserted(() -> assertThat(feed.reach(partner).head()).isEqualTo(head));
    }

    private static void add(Connection connection, String partner, UUID eventId) throws SQLException {
        try (var insert = connection.prepareStatement("""
                INSERT INTO feed_arrival (partner, event_id, source, type, subject, sequence, occurred_at, data)
                VALUES (?, ?, '/test', 'visit.requested.v1', ?, 1, now(), '{}')""")) {
            insert.setString(1, partner);
            insert.setObject(2, eventId);
            insert.setObject(3, eventId);
            insert.executeUpdate();
        }
    }
}
