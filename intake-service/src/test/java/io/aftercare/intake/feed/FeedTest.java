package io.aftercare.intake.feed;

import static io.aftercare.intake.Desk.idOf;
import static io.aftercare.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.aftercare.intake.Database;
import io.aftercare.intake.Desk;
import io.aftercare.kit.ids.Ids;
import io.aftercare.testing.Api;
import io.aftercare.testing.EventFeeder;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.SettableClock;
import io.aftercare.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A partner reads what happened to its own requests, and nothing else, as often as it likes. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class FeedTest {
    private final Database database;
    private final Sweeping sweeping;
    private final SettableClock clock;

    FeedTest(Database database, Sweeping sweeping, SettableClock clock) {
        this.database = database;
        this.sweeping = sweeping;
        this.clock = clock;
    }

    @AfterEach
    void backToTheTimeOfTheMachine() {
        clock.reset();
    }

    /** S3.5-G1: Our own events come the same way as those of the other services. */
    @Test
    void thePartnerReadsWhatAllServicesToldOfItsRequest() {
        var acme = partner("feed-all");
        var request = idOf(Desk.register(acme, Desk.registration(Desk.aPhone(), "WM-7000")));
        Desk.triage(request, "ON_SITE").statusCode(200);
        EventFeeder.send("visit.requested.v1", Ids.next(), 1, payload(request, "feed-all"));
        EventFeeder.send("visit.escalated.v1", Ids.next(), 1, """
                {"serviceRequestId": "%s", "at": "%s", "reason": "NO_CANDIDATE", "visitId": "%s"}""".formatted(request, clock.instant(), Ids.next()));

        var page = awaitEvents(acme, 4);

        assertThat(page.getList("items.specversion")).containsOnly("1.0");
        assertThat(page.getList("items.datacontenttype")).containsOnly("application/json");
        assertThat(page.getList("items.data.serviceRequestId")).hasSize(4).containsOnly(request.toString());
        assertThat(page.getList("items.time")).doesNotContainNull();
        assertThat(page.getList("items.source")).contains("/intake");
        assertThat(page.getList("items.type"))
                .containsExactlyInAnyOrder(
                        "io.aftercare.service_request.registered.v1",
                        "io.aftercare.service_request.triaged.v1",
                        "io.aftercare.visit.requested.v1",
                        "io.aftercare.visit.escalated.v1")
                .containsSubsequence(
                        "io.aftercare.service_request.registered.v1", "io.aftercare.service_request.triaged.v1");
        assertThat(page.getString("items.find { it.type.contains('triaged') }.sequence"))
                .isEqualTo("2");
    }

    /** S0-4.1c */
    @Test
    void aPartnerNeverReadsWhatHappensToAnother() {
        var mine = partner("feed-mine");
        var other = partner("feed-other");
        for (var n = 0; n < 5; n++) {
            told("visit.requested.v1", Ids.next(), "feed-mine");
            told("visit.requested.v1", Ids.next(), "feed-other");
            told("visit.requested.v1", Ids.next(), "own");
        }

        assertThat(awaitEvents(mine, 5).getList("items.data.partner")).containsOnly("feed-mine");
        assertThat(awaitEvents(other, 5).getList("items.data.partner")).containsOnly("feed-other");
        assertThat(database.column("SELECT 1 FROM partner_event WHERE partner = 'own'"))
                .isEmpty();
    }

    @Test
    void theCursorLeadsThroughEverythingAndWaits() {
        var token = partner("feed-pages");
        for (var n = 0; n < 7; n++) {
            told("visit.requested.v1", Ids.next(), "feed-pages");
        }
        var all = awaitEvents(token, 7).getList("items.id");

        var seen = new ArrayList<>();
        var after = "";
        for (var page = 0; page < 4; page++) {
            var answer = events(token, "limit=2" + after)
                    .statusCode(200)
                    .header("Link", notNullValue())
                    .extract()
                    .jsonPath();
            seen.addAll(answer.getList("items.id"));
            after = "&after=" + answer.getString("next");
        }
        assertThat(seen).isEqualTo(all);
        var end = after.substring("&after=".length());
        events(token, "after=" + end).body("items.size()", equalTo(0)).body("next", equalTo(end));

        told("visit.requested.v1", Ids.next(), "feed-pages");
        await().untilAsserted(() -> events(token, "after=" + end).body("items.size()", equalTo(1)));
    }

    @Test
    void onlyTheTypesThatAreAskedForAreTold() {
        var token = partner("feed-types");
        told("visit.requested.v1", Ids.next(), "feed-types");
        told("repair.tested.v1", Ids.next(), "feed-types");
        told("repair.inspected.v1", Ids.next(), "feed-types");
        awaitEvents(token, 3);

        events(token, "types=repair.tested.v1,io.aftercare.repair.inspected.v1").body("items.size()", equalTo(2));
        var next = events(token, "types=settlement.paid.v1")
                .body("items.size()", equalTo(0))
                .extract()
                .jsonPath()
                .getString("next");
        events(token, "after=" + next).body("items.size()", equalTo(0));
        events(token, "types=visit.refused.v1")
                .statusCode(400)
                .body("errors[0].field", equalTo("types"))
                .body("errors[0].rule", equalTo("event-type"));
    }

    @Test
    void theSameEventHeardTwiceIsToldOnce() {
        var token = partner("feed-once");
        var visit = Ids.next();
        var payload = payload(Ids.next(), "feed-once");
        var eventId = EventFeeder.send("visit.requested.v1", visit, 1, payload);
        EventFeeder.sendAgain(eventId, "visit.requested.v1", visit, 1, payload);
        told("visit.completed.v1", visit, "feed-once");

        assertThat(awaitEvents(token, 2).getList("items.type"))
                .containsExactly("io.aftercare.visit.requested.v1", "io.aftercare.visit.completed.v1");
    }

    @Test
    void anOldCursorIsRefusedAndNotMoved() {
        var token = partner("feed-old");
        clock.advance(Duration.ofDays(-91));
        told("visit.requested.v1", Ids.next(), "feed-old");
        told("visit.requested.v1", Ids.next(), "feed-old");
        awaitEvents(token, 2);
        var first = events(token, "limit=1").extract().jsonPath().getString("next");
        clock.reset();
        told("visit.requested.v1", Ids.next(), "feed-old");
        var last = awaitEvents(token, 3).getString("items[2].id");

        assertThat(sweeping.run()).isGreaterThanOrEqualTo(2);

        var oldest = events(token, "after=" + first)
                .statusCode(410)
                .body("code", equalTo("cursor-expired"))
                .extract()
                .jsonPath()
                .getString("oldest");
        events(token, "after=" + oldest).statusCode(200).body("items.id", equalTo(List.of(last)));
        events(token, "limit=50").body("items.id", equalTo(List.of(last)));
        assertThat(sweeping.run()).isZero();
    }

    @Test
    void aCursorFromElsewhereIsRefused() {
        var token = partner("feed-cursors");
        for (var cursor : List.of("x", "ZmVlZHwtMQ", "MjAyNg")) {
            events(token, "after=" + cursor).statusCode(400).body("errors[0].field", equalTo("after"));
        }
        events(token, "after=" + new FeedCursor(99).encoded())
                .statusCode(400)
                .body("errors[0].field", equalTo("after"))
                .body("errors[0].rule", equalTo("cursor"));
    }

    @Test
    void whoHasNoPartnerHasNoFeed() {
        var token = Tokens.of("somebody").roles("partner").sign();

        events(token, "limit=50").statusCode(403).body("code", equalTo("partner-required"));
    }

    /** A page reads by the index, however long the feed and however rare the type. */
    @Test
    void aPageIsReadByTheIndex() {
        database.column("INSERT INTO partner_event SELECT 'feed-long', n, gen_random_uuid(), '/test',"
                + " 'visit.requested.v1', gen_random_uuid(), 1, now(), now(), '{}' FROM generate_series(1, 20000) n"
                + " RETURNING position");
        database.change("ANALYZE partner_event");

        var plan = String.join(
                "\n",
                database.column("EXPLAIN (ANALYZE, TIMING OFF) SELECT * FROM partner_event"
                        + " WHERE partner = 'feed-long' AND position > 100 AND position <= 5100"
                        + " AND (false OR type = ANY ('{settlement.paid.v1}')) ORDER BY position LIMIT 50"));

        assertThat(plan).contains("partner_event_pkey").doesNotContain("Seq Scan");
        database.change("DELETE FROM partner_event WHERE partner = 'feed-long'");
    }

    private static String partner(String code) {
        return Tokens.of("service-account-" + code)
                .roles("partner")
                .partner(code)
                .sign();
    }

    private void told(String type, UUID subject, String partner) {
        EventFeeder.send(type, subject, 1, payload(Ids.next(), partner));
    }

    private Map<String, Object> payload(UUID request, String partner) {
        var payload = new HashMap<String, Object>();
        payload.put("serviceRequestId", request);
        payload.put("partner", partner);
        payload.put("at", clock.instant());
        return payload;
    }

    private static ValidatableResponse events(String token, String query) {
        return Api.as(token).get("/v1/events?" + query).then();
    }

    private static JsonPath awaitEvents(String token, int count) {
        await().untilAsserted(() -> events(token, "limit=200").body("items.size()", equalTo(count)));
        return events(token, "limit=200").extract().jsonPath();
    }
}
