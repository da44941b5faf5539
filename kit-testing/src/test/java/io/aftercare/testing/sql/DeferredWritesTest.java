package io.aftercare.testing.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftercare.kit.ids.Ids;
import io.aftercare.kit.sql.DeferredWrites;
import io.aftercare.testing.RealServers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Deferred writes are part of their transaction: all of them, in order, or none. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class DeferredWritesTest {
    private static final String INSERT = "INSERT INTO crate (warehouse_id, bottles) VALUES (?, ?)";
    private static final String DOUBLE = "UPDATE crate SET bottles = bottles * 2 WHERE warehouse_id = ?";

    @Inject
    DeferredWrites writes;

    @Inject
    DataSource database;

    private final UUID warehouse = Ids.next();

    @Test
    void writesLeaveInTheOrderOfAdding() {
        QuarkusTransaction.requiringNew().run(() -> {
            writes.add(INSERT, warehouse, 1);
            writes.add(DOUBLE, warehouse);
            writes.add(INSERT, warehouse, 10);
        });

        assertThat(bottles()).containsExactly(2, 10);
    }

    @Test
    void nothingLeavesBeforeTheEndOrAFlush() {
        QuarkusTransaction.requiringNew().call(() -> {
            writes.add(INSERT, warehouse, 1);
            assertThat(bottles()).isEmpty();
            writes.flush();
            assertThat(bottles()).containsExactly(1);
            return null;
        });

        assertThat(bottles()).containsExactly(1);
    }

    @Test
    void aTransactionThatIsUndoneWritesNothing() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    writes.add(INSERT, warehouse, 1);
                    throw new IllegalArgumentException("changed my mind");
                }))
                .hasMessage("changed my mind");

        assertThat(bottles()).isEmpty();
    }

    @Test
    void aWriteThatFailsUndoesTheWholeTransaction() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    writes.add(INSERT, warehouse, 1);
                    writes.add(INSERT, warehouse, null);
                }))
                .isNotNull();

        assertThat(bottles()).isEmpty();
    }

    @Test
    void moreThanFitIntoOneRoundTripLeaveTooAndInOrder() {
        var many = IntStream.range(0, 500).boxed().toList();

        QuarkusTransaction.requiringNew().run(() -> many.forEach(n -> writes.add(INSERT, warehouse, n)));

        assertThat(bottles()).isEqualTo(many);
    }

    @Test
    void outsideOfATransactionNothingIsTaken() {
        assertThatThrownBy(() -> writes.add(INSERT, warehouse, 1)).hasMessageContaining("transaction");
    }

    /** Read in the running transaction, if there is one. */
    private List<Integer> bottles() {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "SELECT bottles FROM crate WHERE warehouse_id = ? ORDER BY position")) {
            select.setObject(1, warehouse);
            var numbers = new ArrayList<Integer>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    numbers.add(rows.getInt(1));
                }
            }
            return numbers;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
