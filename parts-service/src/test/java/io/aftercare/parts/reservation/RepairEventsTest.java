package io.aftercare.parts.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.testing.EventFeeder;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class RepairEventsTest {
    /** S1-3.3a */
    @Test
    void anApprovedPlanHoldsItsParts() {
        var outlet = AnOutlet.opened();
        var fan = AnOutlet.newPart(4500);
        outlet.receives(fan, 5);
        var repair = ARepair.at(outlet);

        repair.planApproved(1, Map.of(fan, 2));

        var reservation = repair.reservation(1, "RESERVED");
        outlet.shows(fan, 5, 2);
        var told = TopicReader.await("reservation.reserved.v1", idOf(reservation));
        assertThat(told.sequence()).isEqualTo(1);
        assertThat(told.payload().at("/repairId").asText())
                .isEqualTo(repair.id().toString());
        assertThat(told.payload().at("/lines/0/partNumber").asText()).isEqualTo(fan);
        assertThat(told.payload().at("/lines/0/quantity").asInt()).isEqualTo(2);
        assertThat(told.payload().at("/lines/0/unitPriceCents").asInt()).isEqualTo(4500);
    }

    @Test
    void thePlanHeardTwiceReservesOnce() {
        var outlet = AnOutlet.opened();
        var fan = AnOutlet.newPart(4500);
        outlet.receives(fan, 5);
        var repair = ARepair.at(outlet);
        var plan = repair.plan(1, Map.of(fan, 2));

        var eventId = EventFeeder.send("repair.plan_approved.v1", repair.id(), 1, plan);
        EventFeeder.sendAgain(eventId, "repair.plan_approved.v1", repair.id(), 1, plan);
        EventFeeder.send("repair.plan_approved.v1", repair.id(), 2, plan);
        repair.abandonedAfter(2);

        var reservation = repair.reservation(1, "RELEASED");
        outlet.shows(fan, 5, 0);
        assertThat(TopicReader.eventsOf("aftercare.reservation", idOf(reservation)))
                .extracting(TopicReader.Told::type)
                .containsExactly("reservation.reserved.v1", "reservation.released.v1");
    }

    @Test
    void aPlanHeardBeforeItsOutletWaitsForIt() {
        var code = AnOutlet.fresh("T");
        var fan = AnOutlet.newPart(4500);
        var repair = ARepair.at(code);
        repair.planApproved(1, Map.of(fan, 1));

        EventFeeder.send(
                "outlet.opened.v1",
                UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8)),
                1,
                Map.of("at", Instant.parse("2026-01-01T00:00:00Z"), "code", code, "name", "Brooklyn"));

        assertThat(repair.reservation(1, "SHORT").getString("outletCode")).isEqualTo(code);
    }

    /** S3.8-E3a */
    @Test
    void aMissingPartHoldsNothingAndIsTold() {
        var outlet = AnOutlet.opened();
        var fan = AnOutlet.newPart(4500);
        var board = AnOutlet.newPart(20000);
        outlet.receives(fan, 5);
        outlet.receives(board, 1);
        var repair = ARepair.at(outlet);

        repair.planApproved(1, Map.of(fan, 2, board, 3));

        var reservation = repair.reservation(1, "SHORT");
        outlet.shows(fan, 5, 0);
        outlet.shows(board, 1, 0);
        var told = TopicReader.await("reservation.short.v1", idOf(reservation)).payload();
        assertThat(told.at("/missing")).hasSize(1);
        assertThat(told.at("/missing/0/partNumber").asText()).isEqualTo(board);
        assertThat(told.at("/missing/0/quantity").asInt()).isEqualTo(2);
        assertThat(told.at("/missing/0/reason").asText()).isEqualTo("OUT_OF_STOCK");
    }

    /** S1-3.3d */
    @Test
    void anUnknownPartIsFilledWhenItIsAddedAndReceived() {
        var outlet = AnOutlet.opened();
        var unknown = AnOutlet.fresh("P");
        var repair = ARepair.at(outlet);
        repair.planApproved(1, Map.of(unknown, 1));
        var reservation = repair.reservation(1, "SHORT");
        assertThat(reservation.getString("lines[0].missingReason")).isEqualTo("UNKNOWN_PART");

        AnOutlet.addPart(unknown, 300);
        outlet.receives(unknown, 1);

        assertThat(repair.reservation(1, "RESERVED").getInt("lines[0].unitPriceCents"))
                .isEqualTo(300);
        TopicReader.await("reservation.reserved.v1", idOf(reservation));
    }

    @Test
    void aNewPlanGivesUpWhatTheOlderOneHeld() {
        var outlet = AnOutlet.opened();
        var fan = AnOutlet.newPart(4500);
        outlet.receives(fan, 3);
        var repair = ARepair.at(outlet);
        repair.planApproved(1, Map.of(fan, 3));
        var older = repair.reservation(1, "RESERVED");

        repair.planApproved(2, Map.of(fan, 2));

        repair.reservation(2, "RESERVED");
        repair.reservation(1, "RELEASED");
        outlet.shows(fan, 3, 2);
        assertThat(TopicReader.await("reservation.released.v1", idOf(older))
                        .payload()
                        .at("/reason")
                        .asText())
                .isEqualTo("PLAN_REPLACED");
    }

    /** T43: the plan names everything that the repair needs; what it was issued is not reserved again. */
    @Test
    void aRevisedPlanReservesOnlyWhatIsLacking() {
        var outlet = AnOutlet.opened();
        var fan = AnOutlet.newPart(4500);
        var board = AnOutlet.newPart(20000);
        outlet.receives(fan, 5);
        outlet.receives(board, 1);
        var repair = ARepair.at(outlet);
        repair.planApproved(1, Map.of(fan, 2));
        repair.reservation(1, "RESERVED");
        repair.issue(1).then().statusCode(200);

        repair.planApproved(2, Map.of(fan, 3, board, 1));

        var more = repair.reservation(2, "RESERVED");
        assertThat(more.getInt("lines.find { it.partNumber == '%s' }.quantity".formatted(fan)))
                .isEqualTo(1);
        assertThat(more.getInt("lines.find { it.partNumber == '%s' }.quantity".formatted(board)))
                .isEqualTo(1);
        outlet.shows(fan, 3, 1);
        outlet.shows(board, 1, 1);
        repair.reservation(1, "ISSUED");
    }

    /** T43 */
    @Test
    void aRevisedPlanWithFewerPartsReservesNothing() {
        var outlet = AnOutlet.opened();
        var fan = AnOutlet.newPart(4500);
        outlet.receives(fan, 5);
        var repair = ARepair.at(outlet);
        repair.planApproved(1, Map.of(fan, 2));
        repair.reservation(1, "RESERVED");
        repair.issue(1).then().statusCode(200);

        repair.planApproved(2, Map.of(fan, 1));
        repair.planApproved(3, Map.of(fan, 4));

        assertThat(repair.reservation(3, "RESERVED").getInt("lines[0].quantity"))
                .isEqualTo(2);
        assertThat(repair.hasReservation(2)).isFalse();
        outlet.shows(fan, 3, 2);
    }

    /** T43 */
    @Test
    void piecesThatWereBroughtBackAreReservedAgain() {
        var outlet = AnOutlet.opened();
        var fan = AnOutlet.newPart(4500);
        outlet.receives(fan, 3);
        var repair = ARepair.at(outlet);
        repair.planApproved(1, Map.of(fan, 3));
        repair.reservation(1, "RESERVED");
        repair.issue(1).then().statusCode(200);
        repair.takeBack(1, Map.of(fan, 2)).then().statusCode(200);

        repair.planApproved(2, Map.of(fan, 3));

        assertThat(repair.reservation(2, "RESERVED").getInt("lines[0].quantity"))
                .isEqualTo(2);
        outlet.shows(fan, 2, 2);
    }

    @Test
    void aPlanWithoutPartsReservesNothing() {
        var outlet = AnOutlet.opened();
        var fan = AnOutlet.newPart(4500);
        outlet.receives(fan, 1);
        var repair = ARepair.at(outlet);
        repair.planApproved(1, Map.of(fan, 1));
        repair.reservation(1, "RESERVED");

        repair.planApproved(2, Map.of());

        repair.reservation(1, "RELEASED");
        outlet.shows(fan, 1, 0);
    }

    @Test
    void anAbandonedRepairLetsTheNextOneHaveItsParts() {
        var outlet = AnOutlet.opened();
        var fan = AnOutlet.newPart(4500);
        outlet.receives(fan, 1);
        var first = ARepair.at(outlet);
        first.planApproved(1, Map.of(fan, 1));
        first.reservation(1, "RESERVED");
        var second = ARepair.at(outlet);
        second.planApproved(1, Map.of(fan, 1));
        second.reservation(1, "SHORT");

        first.abandoned();

        first.reservation(1, "RELEASED");
        second.reservation(1, "RESERVED");
        outlet.shows(fan, 1, 1);
    }

    @Test
    void nothingIsIssuedAfterTheRequestIsCancelled() {
        var outlet = AnOutlet.opened();
        var fan = AnOutlet.newPart(4500);
        outlet.receives(fan, 1);
        var repair = ARepair.at(outlet);
        repair.planApproved(1, Map.of(fan, 1));
        repair.reservation(1, "RESERVED");

        repair.requestCancelled();

        repair.reservation(1, "RELEASED");
        assertThat(repair.issue(1).statusCode()).isEqualTo(409);
        outlet.shows(fan, 1, 0);
    }

    @Test
    void whatIsIssuedStaysIssuedWhenTheRepairIsAbandoned() {
        var outlet = AnOutlet.opened();
        var fan = AnOutlet.newPart(4500);
        outlet.receives(fan, 1);
        var repair = ARepair.at(outlet);
        repair.planApproved(1, Map.of(fan, 1));
        repair.reservation(1, "RESERVED");
        assertThat(repair.issue(1).statusCode()).isEqualTo(200);
        var marker = ARepair.at(outlet);
        marker.planApproved(1, Map.of(fan, 1));
        marker.reservation(1, "SHORT");

        repair.abandoned();
        repair.takeBack(1, Map.of(fan, 1)).then().statusCode(200);

        repair.reservation(1, "RETURNED");
        marker.reservation(1, "RESERVED");
        outlet.shows(fan, 1, 1);
    }

    /** S3.8-E2a */
    @Test
    void aFinishedRepairShowsWhatIsDueBack() {
        var outlet = AnOutlet.opened();
        var screw = AnOutlet.newPart(20);
        outlet.receives(screw, 8);
        var repair = ARepair.at(outlet);
        repair.planApproved(1, Map.of(screw, 8));
        repair.reservation(1, "RESERVED");
        repair.issue(1).then().statusCode(200);

        repair.completed(Map.of(screw, 6));

        repair.awaitToReturn(1, 2);
    }

    /** S3.8-E2a, T43 */
    @Test
    void whatTwoPlansWereIssuedIsUsedOnce() {
        var outlet = AnOutlet.opened();
        var screw = AnOutlet.newPart(20);
        outlet.receives(screw, 8);
        var repair = ARepair.at(outlet);
        repair.planApproved(1, Map.of(screw, 4));
        repair.reservation(1, "RESERVED");
        repair.issue(1).then().statusCode(200);
        repair.planApproved(2, Map.of(screw, 8));
        repair.reservation(2, "RESERVED");
        repair.issue(2).then().statusCode(200);

        repair.completed(Map.of(screw, 5));

        repair.awaitToReturn(2, 3);
        repair.awaitToReturn(1, 0);
    }

    private static UUID idOf(JsonPath reservation) {
        return UUID.fromString(reservation.getString("id"));
    }
}
