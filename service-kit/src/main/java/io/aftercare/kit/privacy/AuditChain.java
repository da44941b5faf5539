package io.aftercare.kit.privacy;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Chains the entries of the audit log: the hash of each covers its content, its position and the hash before it, under
 * a key that the database does not hold. So a changed, deleted, inserted or reordered entry is found even when whoever
 * did it could write to every table.
 */
@Singleton
class AuditChain implements AuditProof {
    static final int BATCH = 500;
    /** One replica at a time seals; the number is only a name for that. */
    private static final long LOCK = 0x4155_4449_5400L;

    private final DataSource dataSource;
    private final ServiceKeys keys;

    AuditChain(DataSource dataSource, ServiceKeys keys) {
        this.dataSource = dataSource;
        this.keys = keys;
    }

    /** Seals up to one batch of new entries; none while another replica does. Returns how many it sealed. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int seal() {
        try (var connection = dataSource.getConnection()) {
            if (!isOurTurn(connection)) {
                return 0;
            }
            var entries = unsealed(connection);
            if (!entries.isEmpty()) {
                append(entries, connection);
            }
            return entries.size();
        } catch (SQLException e) {
            throw new IllegalStateException("The audit log cannot be sealed", e);
        }
    }

    /** Follows the chain from a position over at most so many entries and tells the first place where it is broken. */
    @Override
    @Transactional
    public AuditVerification verify(long from, int limit) {
        try (var connection = dataSource.getConnection()) {
            var head = head(connection);
            var previous = from == 1 ? new byte[0] : hashAt(from - 1, connection);
            if (previous == null) {
                return AuditVerification.broken(head.position(), hex(head.hash()), from - 1);
            }
            return follow(from, limit, previous, head, connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The audit log cannot be verified", e);
        }
    }

    private AuditVerification follow(long from, int limit, byte[] before, Head head, Connection connection)
            throws SQLException {
        var position = from;
        var previous = before;
        try (var select = connection.prepareStatement("SELECT " + AuditEntry.COLUMNS + """
                , hash FROM audit_entry WHERE position >= ? ORDER BY position LIMIT ?""")) {
            select.setFetchSize(BATCH);
            select.setLong(1, from);
            select.setInt(2, limit);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    var entry = AuditEntry.read(rows);
                    var hash = keys.chainHash(entry.sealed(position, previous));
                    if (entry.position() == null
                            || entry.position() != position
                            || !Arrays.equals(hash, rows.getBytes("hash"))) {
                        return AuditVerification.broken(head.position(), hex(head.hash()), position);
                    }
                    previous = hash;
                    position++;
                }
            }
        }
        var reachedEnd = position - from < limit;
        if (reachedEnd && (head.position() != position - 1 || !Arrays.equals(head.hash(), previous))) {
            return AuditVerification.broken(head.position(), hex(head.hash()), position);
        }
        return AuditVerification.intact(head.position(), hex(head.hash()), position - 1);
    }

    private static boolean isOurTurn(Connection connection) throws SQLException {
        try (var lock = connection.prepareStatement("SELECT pg_try_advisory_xact_lock(?)")) {
            lock.setLong(1, LOCK);
            try (var row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static List<AuditEntry> unsealed(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("SELECT " + AuditEntry.COLUMNS
                + " FROM audit_entry WHERE position IS NULL ORDER BY id LIMIT " + BATCH)) {
            var entries = new ArrayList<AuditEntry>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    entries.add(AuditEntry.read(rows));
                }
            }
            return entries;
        }
    }

    private void append(List<AuditEntry> entries, Connection connection) throws SQLException {
        var head = head(connection);
        var ids = new UUID[entries.size()];
        var positions = new Long[entries.size()];
        var hashes = new String[entries.size()];
        for (int i = 0; i < ids.length; i++) {
            var entry = entries.get(i);
            var position = head.position() + 1;
            head = new Head(position, keys.chainHash(entry.sealed(position, head.hash())));
            ids[i] = entry.id();
            positions[i] = position;
            hashes[i] = hex(head.hash());
        }
        try (var update = connection.prepareStatement("""
                UPDATE audit_entry SET position = seal.position, hash = decode(seal.hash, 'hex')
                FROM unnest(?::uuid[], ?::bigint[], ?::text[]) AS seal (id, position, hash)
                WHERE audit_entry.id = seal.id""")) {
            update.setArray(1, connection.createArrayOf("uuid", ids));
            update.setArray(2, connection.createArrayOf("bigint", positions));
            update.setArray(3, connection.createArrayOf("text", hashes));
            update.executeUpdate();
        }
        try (var update = connection.prepareStatement("UPDATE audit_head SET position = ?, hash = ?")) {
            update.setLong(1, head.position());
            update.setBytes(2, head.hash());
            update.executeUpdate();
        }
    }

    private static Head head(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT position, hash FROM audit_head");
                var row = select.executeQuery()) {
            if (!row.next()) {
                throw new IllegalStateException("The end of the audit chain is missing");
            }
            return new Head(row.getLong(1), row.getBytes(2));
        }
    }

    private static byte @Nullable [] hashAt(long position, Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("SELECT hash FROM audit_entry WHERE position = ?")) {
            select.setLong(1, position);
            try (var row = select.executeQuery()) {
                return row.next() ? row.getBytes(1) : null;
            }
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** The last sealed position and its hash. */
    private record Head(long position, byte[] hash) {}
}
