package io.aftercare.intake.ownership;

import static io.aftercare.intake.Desk.ACME;
import static io.aftercare.intake.Desk.AGENT;
import static io.aftercare.intake.Desk.MANAGER;
import static io.aftercare.intake.Desk.etag;
import static io.aftercare.intake.Desk.read;
import static io.aftercare.intake.Desk.registered;
import static io.aftercare.intake.Desk.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whose requests are, and their tags. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class OwnershipTest {
    /** S3.3-D1: the first responder stays. */
    @Test
    void aRequestIsGivenAndTakenInTheTimeline() {
        var id = registered(AGENT);

        step(AGENT, id, "assignment", owner("agent-02"))
                .statusCode(200)
                .body("owner", equalTo("agent-02"))
                .body("firstResponder", equalTo("agent-01"));
        step(MANAGER, id, "unassignment", "{}").statusCode(200).body("owner", nullValue());

        var timeline = timeline(id);
        assertThat(timeline.getList("items.findAll { it.type == 'service_request.assigned' }.by"))
                .isEqualTo(List.of("agent-01", "manager-01"));
        assertThat(timeline.getList("items.findAll { it.type == 'service_request.assigned' }.owner"))
                .isEqualTo(Arrays.asList("agent-02", null));
    }

    @Test
    void givingARequestToItsOwnerChangesNothing() {
        var id = registered(AGENT);
        step(AGENT, id, "assignment", owner("agent-02")).statusCode(200);
        var seen = etag(id);

        step(AGENT, id, "assignment", owner("agent-02")).statusCode(200);

        assertThat(etag(id)).isEqualTo(seen);
        assertThat(timeline(id).getList("items.findAll { it.type == 'service_request.assigned' }"))
                .hasSize(1);
    }

    @Test
    void aRequestThatEndedGetsNoOtherOwner() {
        var id = registered(AGENT);
        step(AGENT, id, "cancellation", "{\"reason\": \"WITHDRAWN\"}").statusCode(200);

        step(AGENT, id, "assignment", owner("agent-02"))
                .statusCode(409)
                .body("code", equalTo("request-ended"))
                .body("requestStatus", equalTo("CANCELLED"));
        step(AGENT, id, "unassignment", "{}").statusCode(409);
        step(AGENT, id, "tagging", "{\"add\": [\"lesson\"]}").statusCode(200);
    }

    @Test
    void tagsAreAddedAndRemovedOnce() {
        var id = registered(ACME);

        step(ACME, id, "tagging", "{\"add\": [\"b\", \"a\"]}").statusCode(200).body("tags", equalTo(List.of("a", "b")));
        step(AGENT, id, "tagging", "{\"add\": [\"b\", \"c\"], \"remove\": [\"a\", \"z\"]}")
                .statusCode(200)
                .body("tags", equalTo(List.of("b", "c")));

        read(ACME, id).body("tags", equalTo(List.of("b", "c")));
        step(AGENT, id, "tagging", "{}").statusCode(400);
        step(AGENT, id, "tagging", "{\"add\": [\"Not a tag\"]}").statusCode(400);
        step(AGENT, id, "tagging", "{\"add\": [null]}").statusCode(400);
    }

    @Test
    void aRequestCarriesNotMoreThanTwentyTags() {
        var id = registered(AGENT);
        var twenty = IntStream.range(0, 20).mapToObj(i -> "\"t" + i + "\"").collect(Collectors.joining(","));
        step(AGENT, id, "tagging", "{\"add\": [%s]}".formatted(twenty)).statusCode(200);

        step(AGENT, id, "tagging", "{\"add\": [\"one-more\"]}")
                .statusCode(409)
                .body("code", equalTo("too-many-tags"))
                .body("most", equalTo(20));
        step(AGENT, id, "tagging", "{\"add\": [\"one-more\"], \"remove\": [\"t0\"]}")
                .statusCode(200);
    }

    private static String owner(String login) {
        return "{\"owner\": \"%s\"}".formatted(login);
    }

    private static JsonPath timeline(UUID id) {
        return Api.as(AGENT)
                .get("/v1/service-requests/" + id + "/timeline")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
