package io.aftercare.testing.privacy;

import static io.aftercare.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.aftercare.kit.ids.Ids;
import io.aftercare.kit.privacy.AuditLog;
import io.aftercare.kit.privacy.AuditLog.Action;
import io.aftercare.kit.sql.DeferredWrites;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** S0-4.1c, S1-1.3a, S2-6.2b: who read or changed personal data stands in a log that nobody can rewrite unseen. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class AuditLogTest {
    private static final String ENTRIES = "/v1/operations/notes/audit-entries";
    private static final Tokens ADMIN = Tokens.of("admin-01").roles("admin");

    @Inject
    AuditLog auditLog;

    @Inject
    DeferredWrites writes;

    @Inject
    DataSource dataSource;

    private final UUID person = Ids.next();

    /** Takes away what an earlier test broke, as only the owner of the table can. */
    @BeforeEach
    void beginANewChain() {
        tamper("""
                LOCK TABLE audit_head;
                DELETE FROM audit_entry;
                UPDATE audit_head SET position = 0, hash = ''""");
    }

    @Test
    void anEntrySaysWhoDidWhatToWhom() {
        auditLog.note(Action.READ, person, Set.of("phone", "name"), "note.read");

        Api.as(ADMIN)
                .get(ENTRIES + "?personId=" + person)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].actorId", equalTo("system"))
                .body("items[0].action", equalTo("READ"))
                .body("items[0].fields", equalTo(java.util.List.of("name", "phone")))
                .body("items[0].purpose", equalTo("note.read"))
                .body("items[0].at", notNullValue())
                .body("next", nullValue());
    }

    @Test
    void anEntryLeavesWithItsTransaction() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    auditLog.note(Action.CHANGED, person, Set.of("name"), "note.write");
                    throw new IllegalStateException("rolled back");
                }))
                .isInstanceOf(IllegalStateException.class);

        Api.as(ADMIN).get(ENTRIES + "?personId=" + person).then().body("items", hasSize(0));
    }

    @Test
    void theListIsReadByCursorNewestFirst() {
        for (int i = 0; i < 5; i++) {
            auditLog.note(Action.READ, person, Set.of("name"), "read-" + i);
        }

        var first = Api.as(ADMIN).get(ENTRIES + "?limit=3&personId=" + person).then();
        String next = first.extract().path("next");
        var second = Api.as(ADMIN)
                .get(ENTRIES + "?limit=3&personId=" + person + "&after=" + next)
                .then();

        first.body("items.purpose", equalTo(java.util.List.of("read-4", "read-3", "read-2")));
        second.body("items.purpose", equalTo(java.util.List.of("read-1", "read-0")))
                .body("next", nullValue());
        Api.as(ADMIN).get(ENTRIES + "?actorLogin=nobody").then().body("items", hasSize(0));
        Api.as(ADMIN).get(ENTRIES + "?actorLogin=system").then().body("items", hasSize(5));
    }

    @Test
    void theChainOfManyEntriesHolds() {
        seal(1_200);

        verification().body("intact", equalTo(true)).body("position", equalTo(1_200));
        Api.as(ADMIN)
                .get(ENTRIES + "/verification?from=601&limit=100")
                .then()
                .body("intact", equalTo(true))
                .body("verifiedUntil", equalTo(700));
    }

    @Test
    void theTableRefusesWhatWouldRewriteIt() {
        seal(2);

        for (var sql : java.util.List.of(
                "UPDATE audit_entry SET purpose = 'other'",
                "UPDATE audit_entry SET position = 7 WHERE position = 1",
                "UPDATE audit_entry SET hash = '\\x00'",
                "DELETE FROM audit_entry",
                "TRUNCATE audit_entry")) {
            assertThatThrownBy(() -> execute(sql)).hasMessageContaining("append-only");
        }
        verification().body("intact", equalTo(true));
    }

    @Test
    void aNewEntryCannotBeChangedBeforeItIsSealed() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().call(() -> {
                    auditLog.note(Action.READ, person, Set.of("name"), "read");
                    writes.flush();
                    execute("UPDATE audit_entry SET actor_login = 'other', position = 1, hash = '\\x00'");
                    return null;
                }))
                .hasMessageContaining("append-only");
    }

    @Test
    void aChangedEntryIsFound() {
        seal(5);

        tamper("UPDATE audit_entry SET actor_login = 'somebody-else' WHERE position = 3");

        verification().body("intact", equalTo(false)).body("brokenAt", equalTo(3));
    }

    @Test
    void aDeletedEntryIsFound() {
        seal(5);

        tamper("DELETE FROM audit_entry WHERE position = 2");

        verification().body("intact", equalTo(false)).body("brokenAt", equalTo(2));
    }

    @Test
    void aDeletedEndIsFound() {
        seal(5);

        tamper("DELETE FROM audit_entry WHERE position = 5");

        verification().body("intact", equalTo(false)).body("brokenAt", equalTo(5));
    }

    @Test
    void aDeletedEndIsFoundWhenTheHeadIsMovedToo() {
        seal(5);

        tamper("""
                DELETE FROM audit_entry WHERE position = 5;
                UPDATE audit_head SET position = 4""");

        verification().body("intact", equalTo(false));
    }

    @Test
    void exchangedEntriesAreFound() {
        seal(5);

        tamper("""
                UPDATE audit_entry SET position = 99 WHERE position = 2;
                UPDATE audit_entry SET position = 2 WHERE position = 4;
                UPDATE audit_entry SET position = 4 WHERE position = 99""");

        verification().body("intact", equalTo(false)).body("brokenAt", equalTo(2));
    }

    @Test
    void onlyAdministratorsOfThisServiceSeeIt() {
        Api.as(Tokens.of("agent-01").roles("agent")).get(ENTRIES).then().statusCode(403);
        Api.as(Tokens.of("agent-01").roles("agent"))
                .get(ENTRIES + "/verification")
                .then()
                .statusCode(403);
        Api.anonymous().get(ENTRIES).then().statusCode(401);
        Api.as(ADMIN).get("/v1/operations/other/audit-entries").then().statusCode(404);
        Api.as(ADMIN)
                .get("/v1/operations/other/audit-entries/verification")
                .then()
                .statusCode(404);
        Api.as(ADMIN).get(ENTRIES + "?limit=0").then().statusCode(400);
        Api.as(ADMIN).get(ENTRIES + "?personId=me").then().statusCode(400);
        Api.as(ADMIN).get(ENTRIES + "/verification?from=0").then().statusCode(400);
    }

    /** Writes entries and waits until the sealer has chained them. */
    private void seal(int count) {
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < count; i++) {
                auditLog.note(Action.READ, person, Set.of("name"), "read");
            }
        });
        await().until(() -> {
            try (var connection = dataSource.getConnection();
                    var select = connection.prepareStatement("SELECT position FROM audit_head");
                    var row = select.executeQuery()) {
                return row.next() && row.getLong(1) == count;
            }
        });
    }

    private static ValidatableResponse verification() {
        return Api.as(ADMIN).get(ENTRIES + "/verification").then().statusCode(200);
    }

    private void tamper(String sql) {
        QuarkusTransaction.requiringNew().run(() -> {
            execute("SET LOCAL lock_timeout = '10s'");
            execute("ALTER TABLE audit_entry DISABLE TRIGGER USER");
            execute(sql);
            execute("ALTER TABLE audit_entry ENABLE TRIGGER USER");
        });
        assertThat(sql).isNotBlank();
    }

    private void execute(String sql) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
