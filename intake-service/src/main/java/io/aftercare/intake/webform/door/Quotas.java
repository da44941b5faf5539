package io.aftercare.intake.webform.door;

import io.aftercare.intake.webform.WebForm;
import io.aftercare.kit.privacy.Vault;
import io.aftercare.kit.sql.DatabaseUnavailable;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import javax.sql.DataSource;

/** Counts what each form took in this hour, in all and from each address, which is kept as a keyed hash, for hours. */
@Singleton
class Quotas {
    private static final Duration LIFE = Duration.ofHours(2);
    private static final byte[] ALL = new byte[0];

    private final DataSource database;
    private final Vault vault;
    private final Clock clock;

    Quotas(DataSource database, Vault vault, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    /** Counts one submission in the running transaction, or refuses it. */
    void take(WebForm form, String address) {
        var hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        var sender = vault.blindIndex("web-form-address", address);
        if (count(form.aggregateId(), sender, hour) > form.perAddressAndHour()
                || count(form.aggregateId(), ALL, hour) > form.perHour()) {
            throw new QuotaUsedUp(Duration.between(clock.instant(), hour.plus(Duration.ofHours(1))));
        }
    }

    private int count(UUID formId, byte[] addressIndex, Instant hour) {
        try (var connection = database.getConnection();
                var count = connection.prepareStatement("""
                        INSERT INTO web_form_use (form_id, address_index, hour, used) VALUES (?, ?, ?, 1)
                        ON CONFLICT (form_id, address_index, hour) DO UPDATE SET used = web_form_use.used + 1
                        RETURNING used""")) {
            count.setObject(1, formId);
            count.setBytes(2, addressIndex);
            count.setObject(3, utc(hour));
            try (var row = count.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailable("The use of a form cannot be counted", e);
        }
    }

    @Scheduled(every = "1h", delayed = "4m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purge() throws SQLException {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("DELETE FROM web_form_use WHERE hour < ?")) {
            delete.setObject(1, utc(clock.instant().minus(LIFE)));
            delete.executeUpdate();
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
