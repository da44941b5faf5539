package io.aftercare.parts.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.Tokens;
import io.aftercare.testing.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ReservationResourceTest {
    private AnOutlet outlet;
    private String fan;
    private ARepair repair;
    private String path;

    @BeforeEach
    void aReservationOfTwoFans() {
        outlet = AnOutlet.opened();
        fan = AnOutlet.newPart(4500);
        outlet.receives(fan, 5);
        repair = ARepair.at(outlet, "acme");
        repair.planApproved(1, Map.of(fan, 2));
        path = "/v1/reservations/" + repair.reservation(1, "RESERVED").getString("id");
    }

    /** S1-6.2d: the register of who took what. */
    @Test
    void issuingWritesTheLedger() {
        repair.issue(1).then().statusCode(200).body("status", is("ISSUED")).body("issuedBy", is("parts-01"));

        outlet.shows(fan, 3, 0);
        Api.as(AnOutlet.CLERK)
                .get("/v1/stock/moves?reservationId=" + id())
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].kind", is("ISSUE"))
                .body("items[0].quantity", is(-2))
                .body("items[0].recordedBy", is("parts-01"));
        assertThat(TopicReader.await("reservation.issued.v1", id()).sequence()).isEqualTo(2);
    }

    @Test
    void whatComesBackLiesOnTheShelfAgain() {
        repair.issue(1).then().statusCode(200);

        repair.takeBack(1, Map.of(fan, 1)).then().statusCode(200).body("status", is("ISSUED"));
        outlet.shows(fan, 4, 0);
        repair.takeBack(1, Map.of(fan, 1)).then().statusCode(200).body("status", is("RETURNED"));

        outlet.shows(fan, 5, 0);
        assertThat(TopicReader.eventsOf("aftercare.reservation", id()).size()).isLessThanOrEqualTo(4);
        assertThat(TopicReader.await("reservation.returned.v1", id())
                        .payload()
                        .at("/lines/0/quantity")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void moreThanIsOutIsNotTakenBack() {
        repair.issue(1).then().statusCode(200);

        repair.takeBack(1, Map.of(fan, 3))
                .then()
                .statusCode(400)
                .body("code", is("invalid-request"))
                .body("errors[0].rule", is("not-more-than-out"));
        outlet.shows(fan, 3, 0);
    }

    @Test
    void aStaleVersionIsRefused() {
        var etag = Api.as(AnOutlet.CLERK).get(path).header("ETag");
        repair.issue(1).then().statusCode(200);

        issueWith(etag).then().statusCode(412).body("code", is("precondition-failed"));
    }

    @Test
    void aStepWithoutVersionIsRefused() {
        Api.as(AnOutlet.CLERK).body(Map.of()).post(path + "/issue").then().statusCode(428);
    }

    @Test
    void aSecondIssueIsRefusedWithWhatIsAllowed() {
        repair.issue(1).then().statusCode(200);

        repair.issue(1)
                .then()
                .statusCode(409)
                .body("code", is("illegal-transition"))
                .body("allowed", is(List.of("RETURNED")));
    }

    @Test
    void aStepIsNotBeforeThePreviousOne() {
        Api.as(AnOutlet.CLERK)
                .header("If-Match", "*")
                .body(Map.of("at", "2025-12-31T00:00:00Z"))
                .post(path + "/issue")
                .then()
                .statusCode(400)
                .body("errors[0].field", is("at"))
                .body("errors[0].rule", is("not-before-previous-step"));
    }

    @Test
    void aPartnerSeesOnlyItsOwnReservations() {
        var acme = Tokens.of("acme").roles("partner").partner("acme");
        var globex = Tokens.of("globex").roles("partner").partner("globex");

        Api.as(acme).get(path).then().statusCode(200);
        Api.as(globex).get(path).then().statusCode(404).body("code", is("not-found"));
        Api.as(acme).get("/v1/reservations").then().body("items.id", hasItem(id().toString()));
        Api.as(globex).get("/v1/reservations").then().body("items.id", not(hasItem(id().toString())));
    }

    @Test
    void staffOfAnotherOutletDoNotSeeIt() {
        var here = Tokens.of("head-03").roles("station-head").outlet(outlet.code());
        var there = Tokens.of("head-04").roles("station-head").outlet("ELSEWHERE");

        Api.as(here).get(path).then().statusCode(200);
        Api.as(there).get(path).then().statusCode(404);
        Api.as(there)
                .header("If-Match", "*")
                .body(Map.of())
                .post(path + "/issue")
                .then()
                .statusCode(404);
        Api.as(there).get("/v1/reservations?outletCode=" + outlet.code()).then().body("items", hasSize(0));
    }

    @Test
    void aListGoesOnAfterItsCursor() {
        for (var i = 0; i < 4; i++) {
            var other = ARepair.at(outlet);
            other.planApproved(1, Map.of(fan, 9));
            other.reservation(1, "SHORT");
        }

        var list = "/v1/reservations?limit=3&outletCode=" + outlet.code();
        var first = Api.as(AnOutlet.CLERK).get(list).jsonPath();
        var second = Api.as(AnOutlet.CLERK)
                .get(list + "&after=" + first.getString("next"))
                .jsonPath();

        assertThat(first.getList("items")).hasSize(3);
        assertThat(second.getList("items")).hasSize(2);
        assertThat(second.getString("next")).isNull();
        assertThat(first.getList("items.id")).doesNotContainAnyElementsOf(second.getList("items.id"));
    }

    private Response issueWith(String etag) {
        return Api.as(AnOutlet.CLERK).header("If-Match", etag).body(Map.of()).post(path + "/issue");
    }

    private UUID id() {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }
}
