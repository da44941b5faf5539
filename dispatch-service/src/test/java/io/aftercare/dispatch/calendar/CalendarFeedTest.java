package io.aftercare.dispatch.calendar;

import static io.aftercare.dispatch.Network.DISPATCHER;
import static io.aftercare.dispatch.Network.step;
import static io.aftercare.dispatch.Network.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.aftercare.dispatch.Network;
import io.aftercare.dispatch.job.PlannedTime;
import io.aftercare.dispatch.visit.PlannedVisits;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The calendar of a technician, read with a token and by its secret address. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class CalendarFeedTest {
    private final Network network = new Network();

    @Inject
    PlannedVisits planned;

    /** S1-3.3a; S0-4.1c: nothing of the customer. */
    @Test
    void theCalendarShowsAppointmentsAndNothingOfTheCustomer() {
        network.opened().withTechnician(1);
        var visitId = network.appointedVisit(1);
        var customerId = visit(visitId).getString("customerId");

        var text = Api.as(network.technician(1))
                .get(calendarPath())
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/calendar"))
                .body(not(containsString(customerId)))
                .body(not(containsString("40.742")))
                .extract()
                .asString();

        var event = ReadCalendar.of(text).events().getFirst();
        var from = Instant.parse(visit(visitId).getString("appointment.from")).truncatedTo(ChronoUnit.SECONDS);
        assertThat(event)
                .containsEntry("UID", "visit-" + visitId + "@aftercare")
                .containsEntry("DTSTART", from.toString().replaceAll("[-:]", ""))
                .containsEntry("STATUS", "CONFIRMED")
                .containsEntry("SUMMARY", "P2 no-heat, WM-7000");
    }

    @Test
    void whatOnlyAPlanSaysIsTentative() {
        network.opened().withTechnician(1);
        var visitId = network.proposedVisit();
        var technicianId = UUID.fromString(network.technicianId(1));
        var start = Instant.ofEpochMilli(System.currentTimeMillis()).plus(Duration.ofDays(2));

        QuarkusTransaction.requiringNew()
                .run(() -> planned.adopt(
                        visitId, technicianId, "Planned", new PlannedTime(start, start.plus(Duration.ofHours(1)))));

        var events = ReadCalendar.of(
                        Api.as(DISPATCHER).get(calendarPath()).then().extract().asString())
                .events();
        assertThat(events).hasSize(1);
        assertThat(events.getFirst()).containsEntry("STATUS", "TENTATIVE");
    }

    @Test
    void whatWasMissedIsNotInTheCalendarAnyMore() {
        network.opened().withTechnician(1);
        var visitId = network.appointedVisit(1);
        step(network.technician(1), visitId, "departure", Map.of()).statusCode(200);
        step(network.technician(1), visitId, "miss", Map.of("reason", "CUSTOMER_ABSENT"))
                .statusCode(200);

        var text = Api.as(DISPATCHER).get(calendarPath()).then().extract().asString();

        assertThat(ReadCalendar.of(text).events()).isEmpty();
    }

    @Test
    void anUnchangedCalendarIsNotSentAgain() {
        network.opened().withTechnician(1);
        var visitId = network.appointedVisit(1);
        var etag = Api.as(DISPATCHER).get(calendarPath()).header("ETag");

        Api.as(DISPATCHER)
                .header("If-None-Match", etag)
                .get(calendarPath())
                .then()
                .statusCode(304)
                .header("ETag", equalTo(etag))
                .body(equalTo(""));
        step(
                        DISPATCHER,
                        visitId,
                        "rescheduling",
                        Map.of(
                                "from",
                                Instant.ofEpochMilli(System.currentTimeMillis())
                                        .plus(Duration.ofDays(1))
                                        .toString(),
                                "until",
                                Instant.ofEpochMilli(System.currentTimeMillis())
                                        .plus(Duration.ofDays(2))
                                        .toString(),
                                "reason",
                                "CUSTOMER_WISH"))
                .statusCode(200);

        Api.as(DISPATCHER)
                .header("If-None-Match", etag)
                .get(calendarPath())
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(etag)));
    }

    @Test
    void aCalendarProgramReadsTheFeedWithoutAnyToken() {
        network.opened().withTechnician(1);
        network.appointedVisit(1);

        var path = madeFeed().extract().<String>path("path");

        var byToken = Api.as(DISPATCHER).get(calendarPath()).then().extract().asString();
        Api.anonymous()
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body(equalTo(byToken));
        Api.anonymous().get(path + "x").then().statusCode(401);
        Api.anonymous()
                .get(path.substring(0, path.length() - 1) + (path.endsWith("A") ? "B" : "A"))
                .then()
                .statusCode(401);
        Api.anonymous().get("/v1/technicians/calendars/feed.ics").then().statusCode(401);
    }

    @Test
    void aRevokedFeedIsWorthNothing() {
        network.opened().withTechnician(1);
        var feed = madeFeed()
                .body("path", matchesPattern("/v1/technicians/calendars/feed\\.ics\\?token=[A-Za-z0-9_-]{64}"));
        var path = feed.extract().<String>path("path");
        var other = madeFeed().extract().<String>path("path");
        var revocation = feedsPath() + "/" + feed.extract().<String>path("id") + "/revocation";

        for (var time = 0; time < 2; time++) {
            Api.as(network.stationHead())
                    .body(Map.of())
                    .post(revocation)
                    .then()
                    .statusCode(200)
                    .body("revokedBy", startsWith("head-"))
                    .body("path", nullValue());
        }

        Api.anonymous().get(path).then().statusCode(401);
        Api.anonymous().get(other).then().statusCode(200);
        Api.as(network.technician(1))
                .get(feedsPath())
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[1].revokedAt", notNullValue())
                .body("items[0].revokedAt", nullValue())
                .body("items[0].path", nullValue());
    }

    @Test
    void theFeedOfATechnicianWhoIsNotActiveIsClosed() {
        network.opened().withTechnician(1);
        var path = madeFeed().extract().<String>path("path");
        var technician = "/v1/technicians/" + network.technicianId(1);

        Api.as(DISPATCHER)
                .header("If-Match", "*")
                .body(Map.of("active", false))
                .post(technician + "/change")
                .then()
                .statusCode(200);

        Api.anonymous().get(path).then().statusCode(401);
    }

    @Test
    void aFeedOpensNothingElse() {
        network.opened().withTechnician(1);
        var visitId = network.appointedVisit(1);
        var path = madeFeed().extract().<String>path("path");
        var token = path.substring(path.lastIndexOf('=') + 1);

        for (var scheme : new String[] {"Link ", "Bearer "}) {
            Api.anonymous()
                    .header("Authorization", scheme + token)
                    .get("/v1/visits/" + visitId)
                    .then()
                    .statusCode(401);
        }
        Api.as(network.technician(1))
                .get("/v1/technicians/calendars/feed.ics")
                .then()
                .statusCode(404);
    }

    /** S0-4.2a */
    @Test
    void onlyThoseWhoMayKnowOfTheTechnicianReadTheCalendar() {
        network.opened().withTechnician(1).withTechnician(2);
        var stranger = Tokens.of("head-x").roles("station-head").outlet("ELSEWHERE");

        Api.anonymous().get(calendarPath()).then().statusCode(401);
        Api.as(Tokens.of("parts-01").roles("parts-clerk"))
                .get(calendarPath())
                .then()
                .statusCode(403);
        Api.as(network.technician(2)).get(calendarPath()).then().statusCode(404);
        Api.as(stranger).get(calendarPath()).then().statusCode(404);
        Api.as(network.stationHead()).get(calendarPath()).then().statusCode(200);
        Api.anonymous().body(Map.of()).post(feedsPath()).then().statusCode(401);
        Api.as(Network.MANAGER).body(Map.of()).post(feedsPath()).then().statusCode(403);
        Api.as(network.technician(2)).body(Map.of()).post(feedsPath()).then().statusCode(404);
        Api.as(stranger).body(Map.of()).post(feedsPath()).then().statusCode(404);
        Api.as(stranger).get(feedsPath()).then().statusCode(404);
        Api.as(network.stationHead())
                .body(Map.of())
                .post(feedsPath() + "/" + network.technicianId(1) + "/revocation")
                .then()
                .statusCode(404);
    }

    private ValidatableResponse madeFeed() {
        return Api.as(network.technician(1))
                .body(Map.of())
                .post(feedsPath())
                .then()
                .statusCode(201);
    }

    private String calendarPath() {
        return "/v1/technicians/" + network.technicianId(1) + "/calendar.ics";
    }

    private String feedsPath() {
        return "/v1/technicians/" + network.technicianId(1) + "/calendar-feeds";
    }
}
