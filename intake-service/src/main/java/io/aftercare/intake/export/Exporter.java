package io.aftercare.intake.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.aftercare.intake.export.Leases.Lease;
import io.aftercare.intake.find.Filters;
import io.aftercare.intake.find.FindRequests;
import io.aftercare.intake.find.FoundRow;
import io.aftercare.intake.find.RequestQuery;
import io.aftercare.intake.platform.IntakeConfig;
import io.aftercare.kit.privacy.Vault;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Works on exports, one after the other, on every replica. */
@Singleton
class Exporter {
    private static final Logger LOG = Logger.getLogger(Exporter.class);
    private static final int ROWS_AT_ONCE = 500;
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Leases leases;
    private final ExportFile file;
    private final Filters filters;
    private final DataSource database;
    private final ObjectMapper json;
    private final Vault vault;
    private final IntakeConfig config;

    Exporter(
            Leases leases,
            ExportFile file,
            Filters filters,
            DataSource database,
            ObjectMapper json,
            Vault vault,
            IntakeConfig config) {
        this.leases = leases;
        this.file = file;
        this.filters = filters;
        this.database = database;
        this.json = json;
        this.vault = vault;
        this.config = config;
    }

    @Scheduled(every = "1s", delayed = "3s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() throws IOException {
        var lease = leases.claim();
        while (lease.isPresent()) {
            run(lease.get());
            lease = leases.claim();
        }
    }

    private void run(Lease lease) throws IOException {
        try {
            write(lease);
        } catch (Leases.Lost e) {
            LOG.infof("Export was taken over exportId=%s", lease.exportId());
        } catch (IOException | SQLException | RuntimeException e) {
            LOG.warnf(
                    "Export will be tried again exportId=%s: %s",
                    lease.exportId(), e.getClass().getSimpleName());
            leases.giveBack(lease, PAUSE);
        }
    }

    private void write(Lease lease) throws IOException, SQLException {
        try (var connection = database.getConnection()) {
            // One snapshot for all rows; without a transaction the driver would fetch all of them at once.
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            var query = filters.query(conditions(lease), lease.scope());
            leases.counted(lease, count(connection, query));
            var parts = new PartStream(lease, leases, file);
            copy(connection, query, lease, parts);
            parts.complete();
            connection.rollback();
        }
        leases.done(lease, config.export().kept());
    }

    private static void copy(Connection connection, RequestQuery query, Lease lease, PartStream parts)
            throws IOException, SQLException {
        try (var sheet = lease.format().begin(parts);
                var select = connection.prepareStatement(query.text())) {
            query.bind(select);
            select.setFetchSize(ROWS_AT_ONCE);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    sheet.add(FoundRow.summary(rows));
                    parts.rowAdded();
                }
            }
        }
    }

    private static long count(Connection connection, RequestQuery query) throws SQLException {
        try (var count = connection.prepareStatement(query.count())) {
            query.bind(count);
            try (var row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private FindRequests conditions(Lease lease) throws IOException {
        Optional<String> conditions = vault.decrypt(lease.exportId(), ExportService.FILTER, lease.filterCipher());
        return json.readValue(conditions.orElseThrow(), FindRequests.class);
    }
}
