package io.aftercare.intake.webform.submission;

import io.aftercare.intake.erasure.PersonalRecords;
import io.aftercare.intake.erasure.Traces;
import io.aftercare.kit.sql.DatabaseUnavailable;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * What a customer who is erased sent by web forms: what became its requests, and what came from its numbers and
 * addresses and became nothing yet, about which nothing is done any more.
 */
@Singleton
class SubmissionRecords implements PersonalRecords {
    private static final String FORGOTTEN = """
            UPDATE web_submission SET content_cipher = NULL, phone_index = NULL, email_index = NULL,
                status = CASE WHEN status = 'REGISTERED' THEN status ELSE 'DISMISSED' END,
                version = version + 1, erased_at = ?
            WHERE erased_at IS NULL AND
            """;
    private static final String FORGET = FORGOTTEN + """
            id IN (
                SELECT s.id FROM web_submission s JOIN service_request r ON r.id = s.service_request_id
                    WHERE r.customer_id = ?
                UNION ALL SELECT s.id FROM web_submission s
                    WHERE s.phone_index = ANY (?) AND s.partner = ? AND s.service_request_id IS NULL
                UNION ALL SELECT s.id FROM web_submission s
                    WHERE s.email_index = ANY (?) AND s.partner = ? AND s.service_request_id IS NULL)
            RETURNING id""";
    private static final String FORGET_ONE = FORGOTTEN + "id = ? RETURNING id";

    private final DataSource database;
    private final SubmissionVault vault;
    private final Clock clock;

    SubmissionRecords(DataSource database, SubmissionVault vault, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    public void forget(Traces traces) {
        try (var connection = database.getConnection();
                var forget = prepared(FORGET, connection)) {
            forget.setObject(2, traces.customerId());
            forget.setArray(3, connection.createArrayOf("bytea", traces.phoneIndexes()));
            forget.setString(4, traces.partner());
            forget.setArray(5, connection.createArrayOf("bytea", addresses(traces)));
            forget.setString(6, traces.partner());
            destroyKeys(forget);
        } catch (SQLException e) {
            throw new DatabaseUnavailable("Submissions cannot be forgotten", e);
        }
    }

    /** What came in one submission. */
    void forget(UUID submissionId) {
        try (var connection = database.getConnection();
                var forget = prepared(FORGET_ONE, connection)) {
            forget.setObject(2, submissionId);
            destroyKeys(forget);
        } catch (SQLException e) {
            throw new DatabaseUnavailable("A submission cannot be forgotten", e);
        }
    }

    private PreparedStatement prepared(String sql, Connection connection) throws SQLException {
        var statement = connection.prepareStatement(sql);
        statement.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
        return statement;
    }

    private void destroyKeys(PreparedStatement forget) throws SQLException {
        var ids = new ArrayList<UUID>();
        try (var rows = forget.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        }
        ids.forEach(vault::destroy);
    }

    private byte[][] addresses(Traces traces) {
        return traces.addresses().stream().map(vault::emailIndex).toArray(byte[][]::new);
    }
}
