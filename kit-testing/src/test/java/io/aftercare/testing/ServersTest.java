package io.aftercare.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ServersTest {
    @Inject
    SettableClock clock;

    @AfterEach
    void letTheClockRun() {
        clock.reset();
    }

    @Test
    void whatAServiceTellsStandsOnItsTopic() {
        clock.set(Instant.parse("2030-01-02T03:04:05Z"));
        var id = UUID.fromString(write("Told"));

        var told = TopicReader.await("note.written.v1", id);

        assertThat(told.source()).isEqualTo("/notes");
        assertThat(told.sequence()).isEqualTo(1);
        assertThat(told.time()).isBetween(Instant.parse("2030-01-02T03:04:05Z"), Instant.parse("2030-01-02T03:05:05Z"));
        assertThat(told.payload().path("stars").asInt()).isEqualTo(1);
        assertThat(TopicReader.eventsOf("aftercare.note", id)).containsExactly(told);
    }

    @Test
    void aTopicThatDoesNotExistIsEmpty() {
        assertThat(TopicReader.eventsOf("aftercare.nothing", UUID.nameUUIDFromBytes(new byte[] {1})))
                .isEmpty();
    }

    @Test
    void theClockIsMovedNotWaitedFor() {
        clock.set(Instant.parse("2030-01-01T00:00:00Z"));
        clock.advance(Duration.ofDays(2));

        var id = write("Later");

        Api.as(Tokens.of("agent-01").roles("agent"))
                .get("/v1/notes/" + id)
                .then()
                .statusCode(200)
                .body("writtenAt.substring(0, 10)", equalTo("2030-01-03"));
    }

    private static String write(String heading) {
        return Api.as(Tokens.of("agent-01").roles("agent"))
                .body("{\"heading\":\"" + heading + "\",\"stars\":1}")
                .post("/v1/notes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
