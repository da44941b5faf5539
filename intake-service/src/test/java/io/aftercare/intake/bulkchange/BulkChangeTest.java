package io.aftercare.intake.bulkchange;

import static io.aftercare.intake.Desk.ACME;
import static io.aftercare.intake.Desk.AGENT;
import static io.aftercare.intake.Desk.DISPATCHER;
import static io.aftercare.intake.Desk.GLOBEX;
import static io.aftercare.intake.Desk.etag;
import static io.aftercare.intake.Desk.read;
import static io.aftercare.intake.Desk.registered;
import static io.aftercare.intake.Desk.status;
import static io.aftercare.intake.Desk.step;
import static io.aftercare.intake.Desk.triaged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.aftercare.intake.Database;
import io.aftercare.kit.ids.Ids;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Changing many requests over HTTP. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class BulkChangeTest {
    private static final String OWNER = "\"owner\": \"agent-09\"";
    private static final String WITHDRAWN = "\"cancellation\": {\"reason\": \"WITHDRAWN\", \"note\": \"Moved away\"}";

    private final Database database;

    BulkChangeTest(Database database) {
        this.database = database;
    }

    @Test
    void everythingIsChangedOfEachRequest() {
        var ids = List.of(registered(AGENT), triaged(AGENT), registered(ACME));

        change(AGENT, OWNER + ", \"addTags\": [\"storm\"], \"removeTags\": [\"old\"]", ids)
                .statusCode(200)
                .body("done", equalTo(3))
                .body("refused", equalTo(0))
                .body("items.id", equalTo(ids.stream().map(UUID::toString).toList()))
                .body("items.etag", equalTo(ids.stream().map(id -> etag(id)).toList()));

        ids.forEach(id -> read(AGENT, id).body("owner", equalTo("agent-09")).body("tags", contains("storm")));
    }

    @Test
    void cancellingIsToldForEachRequest() {
        var ids = List.of(registered(AGENT), triaged(AGENT));

        change(AGENT, WITHDRAWN, ids).statusCode(200).body("done", equalTo(2));

        for (var id : ids) {
            read(AGENT, id).body("status", equalTo("CANCELLED")).body("cancellation.note", equalTo("Moved away"));
            var told = TopicReader.await("service_request.cancelled.v1", id).payload();
            assertThat(told.path("reason").asText()).isEqualTo("WITHDRAWN");
        }
    }

    @Test
    void aRefusedRequestKeepsNoOtherFromBeingChanged() {
        var ended = registered(AGENT);
        step(AGENT, ended, "cancellation", "{\"reason\": \"WITHDRAWN\"}").statusCode(200);
        var unknown = Ids.next();
        var good = registered(AGENT);

        change(AGENT, OWNER + ", " + WITHDRAWN, List.of(ended, unknown, good))
                .statusCode(200)
                .body("done", equalTo(1))
                .body("refused", equalTo(2))
                .body("items.outcome", contains("REFUSED", "REFUSED", "DONE"))
                .body("items[0].refusal.code", equalTo("request-ended"))
                .body("items[0].refusal.status", equalTo(409))
                .body("items[1].refusal.code", equalTo("not-found"));

        assertThat(status(good)).isEqualTo("CANCELLED");
    }

    /** A request is changed as a whole or not at all. */
    @Test
    void whatIsRefusedLeavesNoPartOfTheChange() {
        var id = registered(AGENT);
        var nineteen = IntStream.range(0, 19).mapToObj(i -> "\"t" + i + "\"").collect(Collectors.joining(","));
        step(AGENT, id, "tagging", "{\"add\": [%s]}".formatted(nineteen)).statusCode(200);
        var seen = etag(id);

        change(AGENT, OWNER + ", \"addTags\": [\"a\", \"b\"]", List.of(id))
                .statusCode(200)
                .body("items[0].refusal.code", equalTo("too-many-tags"));

        assertThat(etag(id)).isEqualTo(seen);
        assertThat(database.column("SELECT 1 FROM service_request_assignment WHERE service_request_id = ?", id))
                .isEmpty();
    }

    @Test
    void aVersionThatWasSeenIsHeldTo() {
        var current = registered(AGENT);
        var stale = registered(AGENT);
        var body = "{\"items\": [%s, %s], %s}"
                .formatted(item(current, etag(current)), item(stale, "\"999999999\""), OWNER);

        post(AGENT, Ids.next().toString(), body)
                .statusCode(200)
                .body("items.outcome", contains("DONE", "REFUSED"))
                .body("items[1].refusal.code", equalTo("precondition-failed"));
    }

    @Test
    void aRepeatedCallGetsItsFirstAnswer() {
        var id = registered(AGENT);
        var body = body(WITHDRAWN, List.of(id));
        var key = Ids.next().toString();
        var first = post(AGENT, key, body).statusCode(200).extract().asString();

        var again = post(AGENT, key, body).statusCode(200).header("Idempotency-Replayed", "true");

        assertThat(again.extract().asString()).isEqualTo(first);
    }

    /** The process may die after changes and before the answer is kept; the repeated call must not be refused. */
    @Test
    void aCallWhoseAnswerWasLostGoesOnWhereItCameTo() {
        var changed = registered(AGENT);
        var missed = registered(AGENT);
        var key = Ids.next().toString();
        post(AGENT, key, body(WITHDRAWN, List.of(changed, missed))).statusCode(200);
        database.change("DELETE FROM idempotency_key WHERE created_at = (SELECT max(created_at) FROM idempotency_key)");
        database.change("DELETE FROM bulk_change_done WHERE service_request_id = ?", missed);

        post(AGENT, key, body(WITHDRAWN, List.of(changed, missed)))
                .statusCode(200)
                .body("items.outcome", contains("DONE", "REFUSED"))
                .body("items[1].refusal.code", equalTo("illegal-transition"));
    }

    /** S0-4.1c */
    @Test
    void requestsOfAnotherPartnerDoNotExist() {
        var own = registered(GLOBEX);
        var other = registered(ACME);

        change(GLOBEX, WITHDRAWN, List.of(own, other))
                .statusCode(200)
                .body("items.outcome", contains("DONE", "REFUSED"))
                .body("items[1].refusal.code", equalTo("not-found"));

        assertThat(status(other)).isEqualTo("REGISTERED");
    }

    @Test
    void rolesMayChangeWhatTheirSingleStepsMay() {
        var id = registered(ACME);

        change(ACME, OWNER, List.of(id)).statusCode(403);
        change(DISPATCHER, WITHDRAWN, List.of(id)).statusCode(403);
        change(DISPATCHER, OWNER, List.of(id)).statusCode(200).body("done", equalTo(1));
        change(ACME, "\"addTags\": [\"ours\"]", List.of(id)).statusCode(200).body("done", equalTo(1));
    }

    @Test
    void aCallNamesSomethingToChangeAndEachRequestOnce() {
        var id = registered(AGENT);

        change(AGENT, "\"owner\": null", List.of(id)).statusCode(400).body("errors[0].rule", equalTo("one-of-four"));
        change(AGENT, OWNER, List.of(id, id)).statusCode(400).body("errors[0].field", equalTo("items"));
        change(AGENT, OWNER, List.of()).statusCode(400);
        change(AGENT, OWNER, Stream.generate(Ids::next).limit(501).toList()).statusCode(400);
    }

    @Test
    void fiveHundredRequestsAreChangedByOneCall() {
        var unknown = Stream.generate(Ids::next).limit(490).toList();
        var known = Stream.generate(() -> registered(AGENT)).limit(10).toList();

        change(AGENT, OWNER, Stream.concat(unknown.stream(), known.stream()).toList())
                .statusCode(200)
                .body("items", hasSize(500))
                .body("done", equalTo(10))
                .body("items.findAll { it.outcome == 'REFUSED' }.refusal.code", everyItem(equalTo("not-found")));
    }

    private static ValidatableResponse change(String token, String change, List<UUID> ids) {
        return post(token, Ids.next().toString(), body(change, ids));
    }

    private static ValidatableResponse post(String token, String key, String body) {
        return Api.as(token)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/service-requests/bulk-changes")
                .then();
    }

    private static String body(String change, List<UUID> ids) {
        var items = ids.stream().map("{\"id\": \"%s\"}"::formatted).collect(Collectors.joining(","));
        return "{\"items\": [%s], %s}".formatted(items, change);
    }

    private static String item(UUID id, String etag) {
        return "{\"id\": \"%s\", \"ifMatch\": \"%s\"}".formatted(id, etag.replace("\"", "\\\""));
    }
}
