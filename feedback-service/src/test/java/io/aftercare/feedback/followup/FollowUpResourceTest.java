package io.aftercare.feedback.followup;

import static io.aftercare.feedback.followup.AService.AGENT;
import static io.aftercare.feedback.followup.AService.POLICY;
import static io.aftercare.feedback.followup.AService.QUALITY;
import static io.aftercare.feedback.followup.AService.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.Tokens;
import io.aftercare.testing.TopicReader;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class FollowUpResourceTest {
    private static final Map<String, ?> GOOD = Map.of("satisfaction", 5, "problemSolved", true);
    private static final Map<String, ?> BAD = Map.of("satisfaction", 2, "problemSolved", false);
    private static final Map<String, ?> FOUND = Map.of("cause", "Wrong part", "measure", "Right part sent");

    @Inject
    Clock clock;

    @Inject
    EntityManager database;

    private AService service;
    private String path;

    @BeforeEach
    void aServiceOfToday() {
        service = AService.of("acme", clock.instant().minus(Duration.ofHours(1)));
        service.repaired(POLICY);
        path = service.path();
    }

    /** S0-3.2f, S4-3.4a */
    @Test
    void aContentCustomerEndsIt() {
        var answer = Map.of(
                "satisfaction",
                5,
                "problemSolved",
                true,
                "dimensions",
                Map.of("speed", 4, "attitude", 5, "quality", 5));

        step(AGENT, path + "/answer", answer)
                .then()
                .statusCode(200)
                .body("status", is("CLOSED"))
                .body("answer.attitude", is(5))
                .body("answer.answeredBy", is("followup-01"));

        var told = TopicReader.await("follow_up.closed.v1", id());
        assertThat(told.sequence()).isEqualTo(3);
        assertThat(told.payload().at("/outcome").asText()).isEqualTo("SATISFIED");
        assertThat(TopicReader.eventsOf("aftercare.follow-up", id()))
                .extracting(TopicReader.Told::type)
                .containsExactly("follow_up.opened.v1", "follow_up.answered.v1", "follow_up.closed.v1");
    }

    /** S1-3.4d */
    @Test
    void aBadAnswerIsClosedWhenTheCustomerKnowsWhy() {
        step(AGENT, path + "/answer", BAD).then().statusCode(200).body("status", is("INVESTIGATING"));
        step(AGENT, path + "/customer-informed", Map.of())
                .then()
                .statusCode(409)
                .body("code", is("illegal-transition"))
                .body("allowed", is(List.of("INVESTIGATED")));

        step(QUALITY, path + "/investigation", FOUND)
                .then()
                .statusCode(200)
                .body("status", is("INVESTIGATED"))
                .body("investigation.cause", is("Wrong part"));
        step(AGENT, path + "/customer-informed", Map.of())
                .then()
                .statusCode(200)
                .body("status", is("CLOSED"));

        var closed = TopicReader.await("follow_up.closed.v1", id());
        assertThat(closed.payload().at("/outcome").asText()).isEqualTo("INVESTIGATED");
        assertThat(TopicReader.eventsOf("aftercare.follow-up", id()))
                .extracting(TopicReader.Told::type)
                .containsExactly(
                        "follow_up.opened.v1",
                        "follow_up.answered.v1",
                        "follow_up.investigation_opened.v1",
                        "follow_up.investigated.v1",
                        "follow_up.closed.v1");
    }

    @Test
    void theThirdAttemptInVainEndsIt() {
        attempt("NO_ANSWER").then().statusCode(200).body("status", is("OPENED"));
        attempt("BUSY").then().statusCode(200).body("attempts", hasSize(2));

        attempt("WRONG_NUMBER").then().statusCode(200).body("status", is("UNREACHABLE"));

        assertThat(TopicReader.await("follow_up.unreachable.v1", id())
                        .payload()
                        .at("/attempts")
                        .asInt())
                .isEqualTo(3);
        step(AGENT, path + "/answer", GOOD).then().statusCode(409);
    }

    /** R7 of the reconciliation */
    @Test
    void theRepairerMayNotMakeTheCall() {
        var repairer = Tokens.of("tech-01").roles("technician", "follow-up-agent");

        step(repairer, path + "/answer", GOOD).then().statusCode(403).body("code", is("own-repair"));
        step(repairer, path + "/attempt", Map.of("outcome", "BUSY"))
                .then()
                .statusCode(403)
                .body("code", is("own-repair"));
        step(Tokens.of("tech-02").roles("technician", "follow-up-agent"), path + "/answer", GOOD)
                .then()
                .statusCode(200);
    }

    @Test
    void theCustomersWordsAreEncryptedAndReadApart() {
        var words = "Ring me on 555 0100, the fan is loud again";

        step(AGENT, path + "/answer", Map.of("satisfaction", 2, "problemSolved", true, "comment", words))
                .then()
                .statusCode(200)
                .body("hasComment", is(true))
                .body("comment", nullValue());

        Api.as(QUALITY).get(path + "/comment").then().statusCode(200).body("comment", is(words));
        assertThat(new String(storedComment(), StandardCharsets.UTF_8)).doesNotContain("555");
        Api.as(Tokens.of("admin-01").roles("admin"))
                .get("/v1/operations/feedback/audit-entries?personId=" + service.customerId())
                .then()
                .statusCode(200)
                .body("items.action", hasItem("READ"))
                .body("items.action", hasItem("CHANGED"));
    }

    @Test
    void aFollowUpWithoutWordsHasNoComment() {
        Api.as(QUALITY).get(path + "/comment").then().statusCode(200).body("comment", nullValue());
    }

    @Test
    void ofManyAnswersAtOnceOneIsTaken() throws Exception {
        var etag = Api.as(AGENT).get(path).header("ETag");
        var statuses = new ArrayList<Integer>();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<Integer>>();
            for (var i = 0; i < 20; i++) {
                running.add(threads.submit(() -> Api.as(AGENT)
                        .header("If-Match", etag)
                        .body(GOOD)
                        .post(path + "/answer")
                        .statusCode()));
            }
            for (var one : running) {
                statuses.add(one.get());
            }
        }

        assertThat(statuses).containsOnly(200, 412).containsOnlyOnce(200);
        TopicReader.await("follow_up.closed.v1", id());
        assertThat(TopicReader.eventsOf("aftercare.follow-up", id())).hasSize(3);
    }

    @Test
    void aStepNeedsTheVersionItIsBasedOn() {
        Api.as(AGENT).body(GOOD).post(path + "/answer").then().statusCode(428);
    }

    @Test
    void aScoreOutsideOneToFiveIsRefused() {
        step(AGENT, path + "/answer", Map.of("satisfaction", 6, "problemSolved", true))
                .then()
                .statusCode(400)
                .body("errors[0].field", is("satisfaction"));
    }

    @Test
    void aPartnerSeesOnlyItsOwnFollowUps() {
        var globex = Tokens.of("globex").roles("partner").partner("globex");

        Api.as(Tokens.of("acme").roles("partner").partner("acme"))
                .get(path)
                .then()
                .statusCode(200);
        Api.as(globex).get(path).then().statusCode(404);
        Api.as(globex)
                .get("/v1/follow-ups?serviceRequestId=" + service.requestId())
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void staffOfAnotherOutletDoNotSeeIt() {
        Api.as(Tokens.of("head-03").roles("station-head").outlet("NYC-BK"))
                .get(path)
                .then()
                .statusCode(200);
        Api.as(Tokens.of("head-04").roles("station-head").outlet("NYC-QN"))
                .get(path)
                .then()
                .statusCode(404);
    }

    @Test
    void aListGoesOnAfterItsCursor() {
        var list = "/v1/follow-ups?limit=1&status=OPENED";
        var other = AService.of("acme", clock.instant().minus(Duration.ofHours(2)));
        other.repaired(POLICY);
        other.followUp("OPENED");

        var first = Api.as(QUALITY).get(list).jsonPath();

        assertThat(first.getList("items")).hasSize(1);
        Api.as(QUALITY)
                .get(list + "&after=" + first.getString("next"))
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items.id", not(hasItem(first.getString("items[0].id"))));
    }

    private Response attempt(String outcome) {
        return step(AGENT, path + "/attempt", Map.of("outcome", outcome));
    }

    private UUID id() {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    private byte[] storedComment() {
        return QuarkusTransaction.requiringNew()
                .call(() -> (byte[]) database.createNativeQuery("select comment from follow_up where id = ?1")
                        .setParameter(1, id())
                        .getSingleResult());
    }
}
