package io.aftercare.kit.privacy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import io.aftercare.kit.sql.DeferredWrites;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The keys of persons, wrapped in the table {@code person_key}, unwrapped in memory for a short time. A key that the
 * running transaction made or erased is known to that transaction only, until it commits.
 */
@Singleton
class PersonKeys {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String INSERT =
            "INSERT INTO person_key (person_id, wrapped_key, master_key_id, admitted_at) VALUES (?, ?, ?, ?)";

    private final DataSource dataSource;
    private final DeferredWrites writes;
    private final ServiceKeys serviceKeys;
    private final Clock clock;
    private final TransactionSynchronizationRegistry transactions;
    private final Cache<UUID, Aead> cache;

    PersonKeys(
            DataSource dataSource,
            DeferredWrites writes,
            ServiceKeys serviceKeys,
            Clock clock,
            TransactionSynchronizationRegistry transactions,
            PrivacyConfig config) {
        this.dataSource = dataSource;
        this.writes = writes;
        this.serviceKeys = serviceKeys;
        this.clock = clock;
        this.transactions = transactions;
        this.cache = Caffeine.newBuilder()
                .maximumSize(config.cacheSize())
                .expireAfterWrite(config.cacheLife())
                .build();
    }

    /** Makes a key unless the person has one or had one. */
    void make(UUID personId) {
        var key = newKey();
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(INSERT + " ON CONFLICT DO NOTHING")) {
            insert.setObject(1, personId);
            insert.setBytes(2, wrap(personId, key));
            insert.setInt(3, serviceKeys.masterKeyId());
            insert.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
            if (insert.executeUpdate() == 1) {
                ofTransaction().put(personId, Optional.of(ServiceKeys.aead(key)));
            }
        } catch (SQLException | GeneralSecurityException e) {
            throw new IllegalStateException("The key of a person cannot be made", e);
        }
    }

    /** Makes the key of a person whose id was made just now; the commit fails if the id has or had a key. */
    void makeFirst(UUID personId) {
        var key = newKey();
        try {
            writes.add(
                    INSERT,
                    personId,
                    wrap(personId, key),
                    serviceKeys.masterKeyId(),
                    clock.instant().atOffset(ZoneOffset.UTC));
            ofTransaction().put(personId, Optional.of(ServiceKeys.aead(key)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of a person cannot be made", e);
        }
    }

    /** The person's key; empty when the person was never admitted or is erased. */
    Optional<Aead> of(UUID personId) {
        if (transactions.getTransactionKey() != null && changedHere().get(personId) instanceof Optional<Aead> changed) {
            return changed;
        }
        var cached = cache.getIfPresent(personId);
        if (cached != null) {
            return Optional.of(cached);
        }
        var read = read(personId);
        read.ifPresent(key -> cache.put(personId, key));
        return read;
    }

    /** Destroys the key; nothing happens when there is none. */
    void erase(UUID personId) {
        try {
            writes.flush();
        } catch (SQLException e) {
            throw new IllegalStateException("The key of a person cannot be erased", e);
        }
        try (var connection = dataSource.getConnection();
                var update = connection.prepareStatement("""
                        UPDATE person_key SET wrapped_key = NULL, erased_at = ?
                        WHERE person_id = ? AND erased_at IS NULL""")) {
            update.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            update.setObject(2, personId);
            update.executeUpdate();
            ofTransaction().put(personId, Optional.empty());
        } catch (SQLException e) {
            throw new IllegalStateException("The key of a person cannot be erased", e);
        }
    }

    /** Whether the person had a key and lost it for good. */
    boolean isErased(UUID personId) {
        if (transactions.getTransactionKey() != null && changedHere().get(personId) instanceof Optional<Aead> changed) {
            return changed.isEmpty();
        }
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(
                        "SELECT 1 FROM person_key WHERE person_id = ? AND erased_at IS NOT NULL")) {
            select.setObject(1, personId);
            try (var row = select.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The key of a person cannot be read", e);
        }
    }

    private static byte[] newKey() {
        var key = new byte[ServiceKeys.KEY_BYTES];
        RANDOM.nextBytes(key);
        return key;
    }

    private byte[] wrap(UUID personId, byte[] key) throws GeneralSecurityException {
        return serviceKeys.masterKey(serviceKeys.masterKeyId()).encrypt(key, bytes(personId));
    }

    private Optional<Aead> read(UUID personId) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(
                        "SELECT wrapped_key, master_key_id FROM person_key WHERE person_id = ?")) {
            select.setObject(1, personId);
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                byte @Nullable [] wrapped = row.getBytes(1);
                return wrapped == null
                        ? Optional.empty()
                        : Optional.of(ServiceKeys.aead(
                                serviceKeys.masterKey(row.getInt(2)).decrypt(wrapped, bytes(personId))));
            }
        } catch (SQLException | GeneralSecurityException e) {
            throw new IllegalStateException("The key of a person cannot be read", e);
        }
    }

    private Map<UUID, Optional<Aead>> changedHere() {
        return transactions.getResource(PersonKeys.class) instanceof Changes changes ? changes.byPerson : Map.of();
    }

    private Map<UUID, Optional<Aead>> ofTransaction() {
        if (transactions.getResource(PersonKeys.class) instanceof Changes changes) {
            return changes.byPerson;
        }
        var changes = new Changes();
        transactions.putResource(PersonKeys.class, changes);
        transactions.registerInterposedSynchronization(changes);
        return changes.byPerson;
    }

    private static byte[] bytes(UUID personId) {
        return ByteBuffer.allocate(16)
                .putLong(personId.getMostSignificantBits())
                .putLong(personId.getLeastSignificantBits())
                .array();
    }

    /** What one transaction made (a key) or erased (empty), taken over by the cache when it commits. */
    private final class Changes implements Synchronization {
        private final Map<UUID, Optional<Aead>> byPerson = new HashMap<>();

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                byPerson.forEach((personId, key) ->
                        key.ifPresentOrElse(made -> cache.put(personId, made), () -> cache.invalidate(personId)));
            }
        }
    }
}
