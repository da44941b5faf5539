package io.aftercare.dispatch.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftercare.dispatch.Network;
import io.aftercare.testing.Patience;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many customers who want the same few appointments at the same time, counted by SQL that the service does not use. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ConcurrentSlotsTest {
    private static final int CUSTOMERS = 200;
    private static final int TECHNICIANS = 2;
    private static final int DAYS = 3;
    /** From nine to one, an hour each. */
    private static final int VISITS_A_DAY = 4;

    private static final int CAPACITY = TECHNICIANS * DAYS * VISITS_A_DAY;
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private Network network;

    @Inject
    DataSource database;

    @Inject
    SettableClock clock;

    private enum Outcome {
        BOOKED,
        LEFT_HELD,
        NOTHING_OFFERED
    }

    @BeforeEach
    void aNetworkOpens() {
        network = SlotDesk.network(TECHNICIANS);
    }

    @AfterEach
    void theClockIsRight() {
        clock.reset();
    }

    @Test
    void twoHundredCustomersAtOnceNeverGetTheSameTimeAndLoseNone() throws Exception {
        var visits = visitsOf(CUSTOMERS);
        var tomorrow = clock.instant().atZone(NEW_YORK).toLocalDate().plusDays(1);

        var first = atOnce(visits, customer -> customer % 2 == 0, tomorrow);

        assertThat(first).filteredOn(Outcome.NOTHING_OFFERED::equals).hasSize(CUSTOMERS - CAPACITY);
        assertThat(first).contains(Outcome.BOOKED, Outcome.LEFT_HELD);
        assertThat(count("SELECT count(*) FROM appointment_slot WHERE status IN ('HELD', 'BOOKED') AND skill = ?"))
                .isEqualTo(CAPACITY);
        nobodyIsPromisedTwice();

        clock.advance(Duration.ofMinutes(11));
        Patience.await().untilAsserted(() -> assertThat(
                        count("SELECT count(*) FROM appointment_slot WHERE status = 'HELD' AND skill = ?"))
                .isZero());
        var without = IntStream.range(0, CUSTOMERS)
                .filter(customer -> first.get(customer) != Outcome.BOOKED)
                .mapToObj(visits::get)
                .toList();
        var second = atOnce(without, _ -> true, tomorrow);

        var bookedFirst = first.stream().filter(Outcome.BOOKED::equals).count();
        assertThat(second)
                .filteredOn(Outcome.BOOKED::equals)
                .as("the time that was held and not booked")
                .hasSize(CAPACITY - (int) bookedFirst);
        assertThat(count("SELECT count(*) FROM appointment_slot WHERE status = 'BOOKED' AND skill = ?"))
                .isEqualTo(CAPACITY);
        assertThat(count("SELECT count(*) FROM visit WHERE status = 'APPOINTED' AND skill = ?"))
                .isEqualTo(CAPACITY);
        nobodyIsPromisedTwice();
    }

    @Test
    void theDatabaseItselfRefusesASecondSlotOverTheSameTime() throws Exception {
        var visit = visitsOf(1).getFirst();
        var id = UUID.fromString(SlotDesk.held(visit, 0));
        var copy = """
                INSERT INTO appointment_slot SELECT (s.copy).* FROM (
                    SELECT jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'visit_id', null,
                        'work_from', a.work_from + ? * interval '1 minute',
                        'work_until', a.work_until + ? * interval '1 minute')) AS copy
                    FROM appointment_slot a WHERE a.id = ?) s""";

        assertThatThrownBy(() -> insert(copy, 59, id))
                .isInstanceOfSatisfying(SQLException.class, refusal -> assertThat(refusal.getSQLState())
                        .isEqualTo("23P01"));
        assertThat(insert(copy, 60, id)).isEqualTo(1);
    }

    /** Two sessions that do not know of each other, as two replicas: the second waits for the first and is refused. */
    @Test
    void twoReplicasThatTakeTheSameTimeAtOnceGetItOnce() throws Exception {
        var visit = visitsOf(1).getFirst();
        var id = UUID.fromString(SlotDesk.held(visit, 0));
        var copy = """
                INSERT INTO appointment_slot SELECT (s.copy).* FROM (
                    SELECT jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'visit_id', null,
                        'work_from', a.work_from + interval '1 day',
                        'work_until', a.work_until + interval '1 day')) AS copy
                    FROM appointment_slot a WHERE a.id = ?) s""";
        var firstInserted = new CountDownLatch(1);
        try (var one = database.getConnection();
                var threads = Executors.newSingleThreadExecutor()) {
            one.setAutoCommit(false);
            assertThat(insert(one, copy, id)).isEqualTo(1);
            var second = threads.submit(() -> {
                try (var other = database.getConnection()) {
                    firstInserted.countDown();
                    return insert(other, copy, id);
                }
            });
            firstInserted.await();
            one.commit();

            assertThatThrownBy(second::get).hasRootCauseInstanceOf(SQLException.class);
        }
        assertThat(count("SELECT count(*) FROM appointment_slot WHERE status = 'HELD' AND skill = ?"))
                .isEqualTo(2);
    }

    /** No two promises of one technician overlap, no day has more than fits, and every booking is its visit's. */
    private void nobodyIsPromisedTwice() throws SQLException {
        assertThat(count("""
                        SELECT count(*) FROM appointment_slot a JOIN appointment_slot b
                        ON a.technician_id = b.technician_id AND a.id < b.id
                        AND a.work_from < b.work_until AND b.work_from < a.work_until
                        WHERE a.status IN ('HELD', 'BOOKED') AND b.status IN ('HELD', 'BOOKED') AND a.skill = ?""")).as("overlapping promises").isZero();
        assertThat(count("""
                        SELECT coalesce(max(each.promised), 0) FROM (
                            SELECT count(*) AS promised FROM appointment_slot
                            WHERE status IN ('HELD', 'BOOKED') AND skill = ?
                            GROUP BY technician_id, (work_from AT TIME ZONE 'America/New_York')::date) each""")).as("promises of one technician on one day").isEqualTo(VISITS_A_DAY);
        assertThat(count("""
                        SELECT count(*) FROM appointment_slot s LEFT JOIN visit v ON v.id = s.visit_id
                        AND v.status = 'APPOINTED' AND v.technician_id = s.technician_id
                        AND v.appointment_from = s.window_from AND v.appointment_until = s.window_until
                        WHERE s.status = 'BOOKED' AND s.skill = ? AND v.id IS NULL"""))
                .as("bookings that are not the appointment of a visit")
                .isZero();
        assertThat(count("""
                        SELECT count(*) FROM appointment_slot WHERE skill = ? AND status IN ('HELD', 'BOOKED')
                        AND (work_from < window_from OR work_from >= window_until
                            OR (work_until AT TIME ZONE 'America/New_York')::time > '13:00')"""))
                .as("work outside of its window or of the working hours")
                .isZero();
    }

    private interface Books {
        boolean customer(int number);
    }

    private List<Outcome> atOnce(List<UUID> visits, Books books, LocalDate tomorrow) throws Exception {
        var barrier = new CyclicBarrier(visits.size());
        try (var threads = Executors.newFixedThreadPool(visits.size())) {
            var futures = new ArrayList<Future<Outcome>>();
            for (var number = 0; number < visits.size(); number++) {
                var customer = number;
                Callable<Outcome> call = () -> {
                    barrier.await();
                    return call(visits.get(customer), books.customer(customer), tomorrow, new Random(customer));
                };
                futures.add(threads.submit(call));
            }
            var outcomes = new ArrayList<Outcome>();
            for (var future : futures) {
                outcomes.add(future.get());
            }
            return outcomes;
        }
    }

    /** Searches until something can be held or nothing is offered; whoever is told to come later (503) comes again. */
    private static Outcome call(UUID visitId, boolean books, LocalDate tomorrow, Random random) {
        var facts = Map.of(
                "visitId",
                visitId,
                "from",
                tomorrow.atStartOfDay(NEW_YORK).toInstant().toString(),
                "until",
                tomorrow.plusDays(DAYS).atStartOfDay(NEW_YORK).toInstant().toString());
        while (true) {
            var found = SlotDesk.search(facts).extract();
            if (found.statusCode() == 503) {
                continue;
            }
            assertThat(found.statusCode()).as(found.asString()).isEqualTo(200);
            var ids = found.jsonPath().<String>getList("offers.id");
            if (ids.isEmpty()) {
                return Outcome.NOTHING_OFFERED;
            }
            var id = ids.get(random.nextInt(ids.size()));
            if (step(id, "hold") == 200) {
                if (!books) {
                    return Outcome.LEFT_HELD;
                }
                assertThat(step(id, "booking")).isEqualTo(200);
                return Outcome.BOOKED;
            }
        }
    }

    private static int step(String id, String step) {
        while (true) {
            var answer = SlotDesk.step(id, step, Map.of()).extract();
            if (answer.statusCode() != 503) {
                assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 409);
                return answer.statusCode();
            }
        }
    }

    private List<UUID> visitsOf(int customers) throws SQLException {
        for (var customer = 0; customer < customers; customer++) {
            network.request();
        }
        Patience.await().untilAsserted(() -> assertThat(
                        count("SELECT count(*) FROM visit WHERE status = 'PROPOSED' AND skill = ?"))
                .isEqualTo(customers));
        var ids = new ArrayList<UUID>();
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("SELECT id FROM visit WHERE skill = ? ORDER BY id")) {
            query.setString(1, network.skill());
            var rows = query.executeQuery();
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        }
        return ids;
    }

    private int insert(String copy, int minutes, UUID id) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(copy)) {
            statement.setInt(1, minutes);
            statement.setInt(2, minutes);
            statement.setObject(3, id);
            return statement.executeUpdate();
        }
    }

    private static int insert(Connection connection, String copy, UUID id) throws SQLException {
        try (var statement = connection.prepareStatement(copy)) {
            statement.setObject(1, id);
            return statement.executeUpdate();
        }
    }

    private long count(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            query.setString(1, network.skill());
            var rows = query.executeQuery();
            rows.next();
            return rows.getLong(1);
        }
    }
}
