package io.aftercare.kit.sql;

import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Statements of a transaction whose result nobody reads, sent in one round trip when its work is done, in the order in
 * which they were added. They are part of the transaction: a failure undoes it.
 */
@Singleton
public class DeferredWrites {
    /** Statements that are sent at once, so that a long transaction cannot build an endless text. */
    private static final int AT_ONCE = 40;

    private final DataSource database;
    private final TransactionSynchronizationRegistry transactions;

    public DeferredWrites(DataSource database, TransactionSynchronizationRegistry transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /**
     * Adds a statement to the running transaction.
     *
     * @param sql one statement without a semicolon, always the same text for the same purpose
     * @param parameters its values, in forms that the driver takes (arrays included)
     * @throws IllegalStateException outside a transaction
     */
    public void add(String sql, @Nullable Object... parameters) {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("A deferred write needs a running transaction");
        }
        pending().statements.add(new Statement(sql, parameters));
    }

    /** Sends what was added so far, so that a later statement finds it, or a failure comes to light here. */
    public void flush() throws SQLException {
        if (transactions.getTransactionKey() != null
                && transactions.getResource(DeferredWrites.class) instanceof Pending pending) {
            pending.send();
        }
    }

    private Pending pending() {
        if (transactions.getResource(DeferredWrites.class) instanceof Pending pending) {
            return pending;
        }
        var pending = new Pending();
        transactions.putResource(DeferredWrites.class, pending);
        transactions.registerInterposedSynchronization(pending);
        return pending;
    }

    private void execute(List<Statement> statements) throws SQLException {
        var sql = statements.stream().map(Statement::sql).collect(Collectors.joining(";\n"));
        try (var connection = database.getConnection();
                var together = connection.prepareStatement(sql)) {
            var position = 1;
            for (var statement : statements) {
                position = statement.bind(together, position);
            }
            together.execute();
        }
    }

    private record Statement(String sql, @Nullable Object[] parameters) {
        int bind(PreparedStatement together, int from) throws SQLException {
            var position = from;
            for (var parameter : parameters) {
                together.setObject(position++, parameter);
            }
            return position;
        }
    }

    /** The statements of one transaction that have not been sent. */
    private final class Pending implements Synchronization {
        private final List<Statement> statements = new ArrayList<>();

        void send() throws SQLException {
            var all = List.copyOf(statements);
            statements.clear();
            for (var from = 0; from < all.size(); from += AT_ONCE) {
                execute(all.subList(from, Math.min(from + AT_ONCE, all.size())));
            }
        }

        @Override
        public void beforeCompletion() {
            try {
                send();
            } catch (SQLException e) {
                throw new DatabaseUnavailable("The end of a transaction could not be written", e);
            }
        }

        @Override
        public void afterCompletion(int status) {
            // What was sent is committed or undone with its transaction.
        }
    }
}
