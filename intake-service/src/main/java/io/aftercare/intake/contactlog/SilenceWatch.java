package io.aftercare.intake.contactlog;

import io.aftercare.intake.platform.IntakeConfig;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Finds silences that have become too long, on whichever replica holds the mark of how far was looked. Registration pays
 * nothing for it: only requests that have fallen silent since the last look are read. A silence gets one reminder, which
 * the table sees to, so that looking a little further back than needed does no harm.
 */
@Singleton
class SilenceWatch {
    private static final Duration AGAIN = Duration.ofHours(6);
    private static final String REACHED = "SELECT reached_at FROM silence_watch FOR UPDATE SKIP LOCKED";
    private static final String REACH = "UPDATE silence_watch SET reached_at = ?";
    private static final String REMIND = """
            INSERT INTO silence_reminder (id, service_request_id, owner, outlet_code, silent_since, reminded_at)
            SELECT gen_random_uuid(), r.id, r.owner, r.outlet_code, coalesce(r.last_customer_contact_at, r.recorded_at), ?
            FROM service_request r
            WHERE r.status IN ('REGISTERED', 'TRIAGED', 'VISIT_REQUESTED', 'PRODUCT_EXPECTED')
                AND coalesce(r.last_customer_contact_at, r.recorded_at) > ?
                AND coalesce(r.last_customer_contact_at, r.recorded_at) <= ?
            ON CONFLICT (service_request_id, silent_since) DO NOTHING""";

    private final DataSource database;
    private final IntakeConfig config;
    private final Clock clock;

    SilenceWatch(DataSource database, IntakeConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "10s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        QuarkusTransaction.requiringNew().call(this::remind);
    }

    /** Answers how many were reminded. */
    private int remind() throws SQLException {
        var now = clock.instant();
        var until = now.minus(config.customerSilence());
        try (var connection = database.getConnection()) {
            var reached = reached(connection);
            if (reached.isEmpty()) {
                return 0;
            }
            var again = until.minus(AGAIN);
            var from = reached.get().isBefore(again) ? reached.get() : again;
            try (var remind = connection.prepareStatement(REMIND);
                    var reach = connection.prepareStatement(REACH)) {
                remind.setObject(1, utc(now));
                remind.setObject(2, utc(from));
                remind.setObject(3, utc(until));
                var reminded = remind.executeUpdate();
                reach.setObject(1, utc(until));
                reach.executeUpdate();
                return reminded;
            }
        }
    }

    private static Optional<Instant> reached(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(REACHED);
                var rows = select.executeQuery()) {
            return rows.next()
                    ? Optional.of(rows.getObject(1, OffsetDateTime.class).toInstant())
                    : Optional.empty();
        }
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
