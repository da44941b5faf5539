package io.aftercare.intake.phone;

import io.aftercare.intake.erasure.PersonalRecords;
import io.aftercare.intake.erasure.Traces;
import io.aftercare.kit.privacy.Vault;
import io.aftercare.kit.sql.DatabaseUnavailable;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The calls of a customer who is erased: those about its requests, and those from its numbers about nothing yet. */
@Singleton
class CallRecords implements PersonalRecords {
    private static final String FORGET = """
            UPDATE phone_call SET caller_index = NULL, caller_cipher = NULL WHERE id IN (
                SELECT c.id FROM phone_call c JOIN service_request r ON r.id = c.service_request_id
                    WHERE r.customer_id = ?
                UNION ALL SELECT c.id FROM phone_call c
                    WHERE c.caller_index = ANY (?) AND c.partner = ? AND c.service_request_id IS NULL)
            RETURNING id""";
    private static final String FORGET_ONE =
            "UPDATE phone_call SET caller_index = NULL, caller_cipher = NULL WHERE id = ?";

    private final DataSource database;
    private final Vault vault;

    CallRecords(DataSource database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    @Override
    public void forget(Traces traces) {
        forgotten(traces).forEach(vault::erase);
    }

    /** Who called in one call. */
    void forget(UUID callId) {
        try (var connection = database.getConnection();
                var forget = connection.prepareStatement(FORGET_ONE)) {
            forget.setObject(1, callId);
            forget.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseUnavailable("A call cannot be forgotten", e);
        }
        vault.erase(callId);
    }

    private List<UUID> forgotten(Traces traces) {
        try (var connection = database.getConnection();
                var forget = connection.prepareStatement(FORGET)) {
            forget.setObject(1, traces.customerId());
            forget.setArray(2, connection.createArrayOf("bytea", traces.phoneIndexes()));
            forget.setString(3, traces.partner());
            try (var rows = forget.executeQuery()) {
                var ids = new ArrayList<UUID>();
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
                return ids;
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailable("Calls cannot be forgotten", e);
        }
    }
}
