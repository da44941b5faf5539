package io.aftercare.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.aftercare.kit.ids.Ids;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class IdempotencyTest {
    private static final String NOTE = "{\"heading\":\"Once\",\"stars\":1}";

    @Inject
    AgroalDataSource database;

    @Test
    void theSameRequestGetsTheFirstAnswerAgain() throws SQLException {
        var key = Ids.next().toString();

        var first = write(key, NOTE);
        var again = write(key, "{ \"stars\": 1, \"heading\": \"Once\" }");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        for (var header : List.of("Location", "ETag", "Content-Type")) {
            assertThat(again.header(header)).isNotNull().isEqualTo(first.header(header));
        }
        assertThat(notes("Once", first.path("id"))).isEqualTo(1);
    }

    @Test
    void aTypedAnswerIsGivenAgainToo() {
        var key = Ids.next().toString();

        var first = agent(key).body(NOTE).post("/v1/notes/typed");
        var again = agent(key).body(NOTE).post("/v1/notes/typed");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefused() {
        var key = Ids.next().toString();
        write(key, NOTE).then().statusCode(201);

        write(key, "{\"heading\":\"Twice\",\"stars\":1}")
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        agent(key).body(NOTE).post("/v1/notes/typed").then().statusCode(422);
        agent(key).queryParam("a", 1).body(NOTE).post("/v1/notes").then().statusCode(422);
    }

    @Test
    void keysOfDifferentCallersDoNotMeet() {
        var key = Ids.next().toString();
        var first = write(key, NOTE);

        var otherPerson = Api.as(Tokens.of("agent-02").roles("agent"));
        var otherClient = Api.as(Tokens.of("agent-01").roles("agent").client("partner-acme"));
        for (var other : List.of(otherPerson, otherClient)) {
            other.header("Idempotency-Key", key)
                    .body(NOTE)
                    .post("/v1/notes")
                    .then()
                    .statusCode(201)
                    .header("Idempotency-Replayed", nullValue())
                    .body("id", org.hamcrest.Matchers.not(equalTo(first.<String>path("id"))));
        }
    }

    @Test
    void aLostRoleIsNoticedBeforeTheFirstAnswerIsGivenAgain() {
        var key = Ids.next().toString();
        write(key, NOTE).then().statusCode(201);

        Api.as(Tokens.of("agent-01").roles("technician"))
                .header("Idempotency-Key", key)
                .body(NOTE)
                .post("/v1/notes")
                .then()
                .statusCode(403);
    }

    @Test
    void aRefusalIsNotStored() {
        var key = Ids.next().toString();
        write(key, "{\"heading\":\"Six\",\"stars\":6}").then().statusCode(400);

        write(key, NOTE).then().statusCode(201).header("Idempotency-Replayed", nullValue());
    }

    @Test
    void aStepRepeatedAfterALostAnswerNeedsNoNewCondition() {
        var id = write(Ids.next().toString(), NOTE).<String>path("id");
        var key = Ids.next().toString();
        var first = publish(id, key, "\"0\"");

        var again = publish(id, key, first.header("ETag"));

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.header("ETag")).isEqualTo("\"1\"");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        publish(id, Ids.next().toString(), "\"1\"").then().statusCode(409).body("allowed", equalTo(List.of()));
        publish(id, Ids.next().toString(), "\"0\"").then().statusCode(412).body("current", equalTo("\"1\""));
        publish(id, Ids.next().toString(), null).then().statusCode(428);
    }

    @Test
    void aRequestWithoutAUsableKeyIsRefused() {
        for (var key : new String[] {"", " ", "a b", "x".repeat(256)}) {
            write(key, NOTE).then().statusCode(400).body("code", equalTo("idempotency-key-required"));
        }
        write("x".repeat(255), NOTE.replace("1", "2")).then().statusCode(201);
    }

    @Test
    void fiftyCallsAtOnceHaveOneEffect() throws Exception {
        var key = Ids.next().toString();
        var token = Tokens.of("agent-01").roles("agent").sign();
        var body = "{\"heading\":\"Fifty\",\"stars\":1}";
        var calls = new ArrayList<Callable<Response>>();
        for (int i = 0; i < 50; i++) {
            calls.add(() ->
                    Api.as(token).header("Idempotency-Key", key).body(body).post("/v1/notes"));
        }

        var answers = new ArrayList<Response>();
        try (var threads = Executors.newFixedThreadPool(50)) {
            for (var answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }

        var done = answers.stream().filter(answer -> answer.statusCode() == 201).toList();
        assertThat(answers).extracting(Response::statusCode).isSubsetOf(201, 409);
        assertThat(done)
                .extracting(answer -> answer.<String>path("id"))
                .isNotEmpty()
                .containsOnly(done.getFirst().<String>path("id"));
        assertThat(done.stream().filter(answer -> answer.header("Idempotency-Replayed") == null))
                .hasSize(1);
        assertThat(notes("Fifty", done.getFirst().path("id"))).isEqualTo(1);
    }

    @Test
    void aRequestWhoseFirstOneStillRunsIsToldSo() throws Exception {
        var key = Ids.next().toString();
        try (var threads = Executors.newSingleThreadExecutor();
                var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            execute(connection, "LOCK TABLE note IN ACCESS EXCLUSIVE MODE");
            var first = threads.submit(() -> write(key, NOTE));
            Patience.await().until(this::somebodyWaits);

            write(key, NOTE).then().statusCode(409).body("code", equalTo("request-in-progress"));

            connection.rollback();
            first.get().then().statusCode(201);
        }
    }

    private boolean somebodyWaits() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()")) {
            rows.next();
            return rows.getInt(1) > 0;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void theTableKeepsNothingThatCanBeRead() throws SQLException {
        write("a-readable-key", "{\"heading\":\"Visible\",\"stars\":1}").then().statusCode(201);

        try (var connection = database.getConnection();
                var query = connection.prepareStatement("""
                        SELECT count(*) FROM idempotency_key
                        WHERE position('Visible'::bytea IN answer) > 0 OR position('readable'::bytea IN answer) > 0
                        """);
                var rows = query.executeQuery()) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }

    private static Response write(String key, String body) {
        return agent(key).body(body).post("/v1/notes");
    }

    private static io.restassured.specification.RequestSpecification agent(String key) {
        return Api.as(Tokens.of("agent-01").roles("agent")).header("Idempotency-Key", key);
    }

    private static Response publish(String id, String key, @org.jspecify.annotations.Nullable String ifMatch) {
        var request = Api.as(Tokens.of("manager-01").roles("manager")).header("Idempotency-Key", key);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.post("/v1/notes/" + id + "/publication");
    }

    private int notes(String heading, String id) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "SELECT count(*) FROM note WHERE heading = ? AND written_at >= (SELECT written_at FROM note WHERE id = ?::uuid)")) {
            query.setString(1, heading);
            query.setString(2, id);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
