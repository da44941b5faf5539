package io.aftercare.parts.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.testing.Api;
import io.aftercare.testing.Patience;
import io.aftercare.testing.RealServers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two repairs never hold the same last piece, whoever asks and however many ask at once. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class LastPieceTest {
    @Inject
    ReservationService reservations;

    @Inject
    EntityManager database;

    @Test
    void oneHundredPlansShareThirtySevenPieces() throws Exception {
        var outlet = AnOutlet.opened();
        var fan = AnOutlet.newPart(4500);
        outlet.receives(fan, 37);

        atOnce(IntStream.range(0, 100).mapToObj(_ -> reserving(outlet, Map.of(fan, 1))));

        assertThat(count(outlet, "RESERVED")).isEqualTo(37);
        assertThat(count(outlet, "SHORT")).isEqualTo(63);
        outlet.shows(fan, 37, 37);
        assertBooksAreRight(outlet);
    }

    @Test
    void oneHundredPlansHeardAtOnceShareThirtySevenPieces() throws Exception {
        var outlet = AnOutlet.opened();
        var fan = AnOutlet.newPart(4500);
        outlet.receives(fan, 37);

        atOnce(IntStream.range(0, 100).mapToObj(_ -> () -> ARepair.at(outlet).planApproved(1, Map.of(fan, 1))));

        Patience.await("all plans are decided").until(() -> count(outlet, "RESERVED") + count(outlet, "SHORT") == 100);
        assertThat(count(outlet, "RESERVED")).isEqualTo(37);
        outlet.shows(fan, 37, 37);
        assertBooksAreRight(outlet);
    }

    /** Each needs both parts, named in the other order: nobody holds one and waits for the other. */
    @Test
    void plansThatNeedTheSamePartsNeverWaitForEachOther() throws Exception {
        var outlet = AnOutlet.opened();
        var fan = AnOutlet.newPart(4500);
        var board = AnOutlet.newPart(20000);
        outlet.receives(fan, 10);
        outlet.receives(board, 5);

        atOnce(IntStream.range(0, 40)
                .mapToObj(i -> reserving(outlet, i % 2 == 0 ? Map.of(fan, 2, board, 1) : Map.of(board, 1, fan, 2))));

        assertThat(count(outlet, "RESERVED")).isEqualTo(5);
        outlet.shows(fan, 10, 10);
        outlet.shows(board, 5, 5);
        assertBooksAreRight(outlet);
    }

    @Test
    void theLongestWaitingIsFilledFirst() {
        var outlet = AnOutlet.opened();
        var fan = AnOutlet.newPart(4500);
        var first = ARepair.at(outlet);
        first.planApproved(1, Map.of(fan, 1));
        first.reservation(1, "SHORT");
        var second = ARepair.at(outlet);
        second.aMinuteLater();
        second.planApproved(1, Map.of(fan, 1));
        second.reservation(1, "SHORT");

        outlet.receives(fan, 1);

        first.reservation(1, "RESERVED");
        second.reservation(1, "SHORT");
        outlet.receives(fan, 1);
        second.reservation(1, "RESERVED");
        assertBooksAreRight(outlet);
    }

    @Test
    void fiftyClerksHandOutOneReservationOnce() throws Exception {
        var outlet = AnOutlet.opened();
        var fan = AnOutlet.newPart(4500);
        outlet.receives(fan, 5);
        var repair = ARepair.at(outlet);
        repair.planApproved(1, Map.of(fan, 2));
        var id = repair.reservation(1, "RESERVED").getString("id");
        var etag = Api.as(AnOutlet.CLERK).get("/v1/reservations/" + id).header("ETag");

        var answers = atOnce(
                IntStream.range(0, 50).mapToObj(_ -> () -> issue(id, etag).statusCode()));

        assertThat(answers).containsOnly(200, 412).containsOnlyOnce(200);
        outlet.shows(fan, 3, 0);
        assertBooksAreRight(outlet);
    }

    /** T43: whichever comes first, the clerk or the revised plan, a repair gets what its plan names and no more. */
    @Test
    void aPlanRevisedWhileItsPartsAreHandedOutIsNeverServedTwice() throws Exception {
        var outlet = AnOutlet.opened();
        var fan = AnOutlet.newPart(4500);
        outlet.receives(fan, 100);
        var repairs = Stream.generate(() -> ARepair.at(outlet)).limit(20).toList();
        for (var repair : repairs) {
            reserve(repair, outlet, 1, Map.of(fan, 2));
        }

        var issuing = repairs.stream()
                .<Callable<Object>>map(repair -> () -> repair.issue(1).statusCode());
        var revising = repairs.stream().<Callable<Object>>map(repair -> () -> repair.planApproved(2, Map.of(fan, 3)));
        var answers = atOnce(Stream.concat(issuing, revising));

        assertThat(answers).filteredOn(Integer.class::isInstance).isSubsetOf(200, 409, 412);
        repairs.forEach(repair -> repair.reservation(2, "RESERVED"));
        assertThat(number("""
                        select count(*) from (
                            select r.repair_id from reservation r join reservation_line l on l.reservation_id = r.id
                            where r.outlet_code = ?1 and r.status in ('RESERVED', 'ISSUED')
                            group by r.repair_id having sum(l.quantity) <> 3) served
                        """, outlet))
                .as("repairs that have or hold something else than three")
                .isZero();
        assertBooksAreRight(outlet);
    }

    /** S1-6.2b: pieces that are found missing while repairs ask for them are either promised or written off. */
    @Test
    void aCountAndAPlanNeverHaveTheSamePiece() throws Exception {
        var outlet = AnOutlet.opened();
        var fan = AnOutlet.newPart(4500);
        outlet.receives(fan, 20);

        var answers = atOnce(IntStream.range(0, 60)
                .<Callable<Object>>mapToObj(i -> i % 2 == 0
                        ? reserving(outlet, Map.of(fan, 1))
                        : () -> outlet.adjusts(fan, -1).statusCode()));

        var lost = answers.stream().filter(answer -> answer.equals(201)).count();
        assertThat(answers).containsOnly(true, 201, 409);
        assertThat(lost + count(outlet, "RESERVED")).isEqualTo(20);
        outlet.shows(fan, (int) (20 - lost), (int) (20 - lost));
        assertBooksAreRight(outlet);
    }

    /** Whatever happens in whatever order, the ledger adds up to the balance and nothing is promised twice. */
    @Test
    void theBooksAreRightAfterAnyMixOfSteps() throws Exception {
        var outlet = AnOutlet.opened();
        var fan = AnOutlet.newPart(4500);
        var board = AnOutlet.newPart(20000);

        atOnce(IntStream.range(0, 160).mapToObj(i -> switch (i % 5) {
            case 0 -> receiving(outlet, i % 2 == 0 ? fan : board, 1 + i % 3);
            case 4 -> adjusting(outlet, i % 2 == 0 ? fan : board, i % 3 - 1);
            case 1 -> living(outlet, Map.of(fan, 1 + i % 2), i);
            case 2 -> living(outlet, Map.of(board, 1, fan, 1), i);
            default -> living(outlet, Map.of(board, 1 + i % 2), i);
        }));

        assertBooksAreRight(outlet);
        assertNobodyWaitsForWhatLiesThere(outlet);
    }

    private Callable<Object> reserving(AnOutlet outlet, Map<String, Integer> parts) {
        return () -> {
            reserve(ARepair.at(outlet), outlet, 1, parts);
            return true;
        };
    }

    /** A count that finds one piece less, none or one more; less is refused when all are promised. */
    private static Callable<Object> adjusting(AnOutlet outlet, String part, int quantity) {
        return () -> {
            assertThat(outlet.adjusts(part, quantity).statusCode()).isIn(quantity == 0 ? 400 : 201, 409);
            return true;
        };
    }

    private static Callable<Object> receiving(AnOutlet outlet, String part, int quantity) {
        return () -> {
            outlet.receives(part, quantity);
            return true;
        };
    }

    /** Plans, and then plans again, is abandoned, or takes and brings back, as far as the stock allows. */
    private Callable<Object> living(AnOutlet outlet, Map<String, Integer> parts, int turn) {
        return () -> {
            var repair = ARepair.at(outlet);
            reserve(repair, outlet, 1, parts);
            switch (turn % 3) {
                case 0 -> reserve(repair, outlet, 2, parts);
                case 1 -> reservations.releaseOfRepair(repair.id(), ReleaseReason.REPAIR_ABANDONED, Instant.EPOCH);
                default -> {
                    if (repair.issue(1).statusCode() == 200 && turn % 2 == 0) {
                        repair.takeBack(1, parts).then().statusCode(200);
                    }
                }
            }
            return true;
        };
    }

    private void reserve(ARepair repair, AnOutlet outlet, int version, Map<String, Integer> parts) {
        var job = new Job(repair.id(), version, repair.requestId(), "own");
        reservations.reserve(job, outlet.code(), parts, Instant.parse("2026-01-05T08:00:00Z"));
    }

    private static Response issue(String id, String etag) {
        return Api.as(AnOutlet.CLERK).header("If-Match", etag).body(Map.of()).post("/v1/reservations/" + id + "/issue");
    }

    /** Runs all of them on as many threads, which start together; fails when one of them fails. */
    private static <T> List<T> atOnce(Stream<Callable<T>> work) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<T>>();
            work.forEach(one -> running.add(threads.submit(() -> {
                start.await();
                return one.call();
            })));
            start.countDown();
            var results = new ArrayList<T>();
            for (var one : running) {
                results.add(one.get());
            }
            return results;
        }
    }

    private long count(AnOutlet outlet, String status) {
        return number("select count(*) from reservation where outlet_code = ?1 and status = '" + status + "'", outlet);
    }

    private void assertBooksAreRight(AnOutlet outlet) {
        assertThat(number("""
                        select count(*) from stock_balance b
                        where b.outlet_code = ?1 and b.on_hand <>
                            (select coalesce(sum(m.quantity), 0) from stock_move m
                             where m.location_id = b.location_id and m.part_number = b.part_number)
                        """, outlet))
                .as("balances that differ from the sum of their ledger")
                .isZero();
        assertThat(number("""
                        select count(*) from stock_balance b
                        where b.outlet_code = ?1 and b.reserved <>
                            (select coalesce(sum(l.quantity), 0)
                             from reservation r join reservation_line l on l.reservation_id = r.id
                             where r.location_id = b.location_id and r.status = 'RESERVED'
                               and l.part_number = b.part_number)
                        """, outlet))
                .as("balances that promise something else than the reservations say")
                .isZero();
    }

    private void assertNobodyWaitsForWhatLiesThere(AnOutlet outlet) {
        assertThat(number("""
                        select count(*) from reservation r
                        where r.outlet_code = ?1 and r.status = 'SHORT' and not exists (
                            select 1 from reservation_line l
                            left join stock_balance b
                                on b.location_id = r.location_id and b.part_number = l.part_number
                            where l.reservation_id = r.id and coalesce(b.on_hand - b.reserved, 0) < l.quantity)
                        """, outlet))
                .as("short reservations that could be filled")
                .isZero();
    }

    private long number(String sql, AnOutlet outlet) {
        return QuarkusTransaction.requiringNew().call(() -> ((Number) database.createNativeQuery(sql)
                        .setParameter(1, outlet.code())
                        .getSingleResult())
                .longValue());
    }
}
