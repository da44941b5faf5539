package io.aftercare.repair.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.kit.ids.Ids;
import io.aftercare.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** T43: repairs that were under way before plans could be revised. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class PlanRevisionMigrationTest {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    @Inject
    DataSource database;

    @Test
    void aRepairUnderWayKeepsItsReservationAndParts() throws SQLException, IOException {
        var reservation = Ids.next();
        try (var connection = database.getConnection()) {
            run(connection, "CREATE SCHEMA before_revision");
            run(connection, "SET search_path TO before_revision");
            run(connection, Files.readString(MIGRATIONS.resolve("V1__repair.sql")));
            run(connection, Files.readString(MIGRATIONS.resolve("V2__settlement.sql")));
            var issued = repair(connection, "ISSUED", reservation);
            var released = repair(connection, "RELEASED", Ids.next());
            repair(connection, "REQUESTED", null);

            run(connection, Files.readString(MIGRATIONS.resolve("V3__plan_revision.sql")));

            assertThat(one(connection, "SELECT count(*) FROM repair_reservation"))
                    .isEqualTo("2");
            assertThat(one(connection, "SELECT repair_id FROM repair_reservation WHERE status = 'ISSUED'"))
                    .isEqualTo(issued.toString());
            assertThat(one(connection, "SELECT plan_version FROM repair_reservation WHERE status = 'ISSUED'"))
                    .isEqualTo("2");
            assertThat(one(connection, "SELECT reservation_id FROM repair_part WHERE repair_id = '" + issued + "'"))
                    .isEqualTo(reservation.toString());
            assertThat(one(connection, "SELECT count(*) FROM repair_part WHERE repair_id = '" + released + "'"))
                    .isEqualTo("0");
            run(connection, "DROP SCHEMA before_revision CASCADE");
            run(connection, "RESET search_path");
        }
    }

    /** A repair whose second plan is approved, with two fans when there is a reservation. */
    private static UUID repair(Connection connection, String partsStatus, @Nullable UUID reservation)
            throws SQLException {
        var id = Ids.next();
        run(connection, """
                INSERT INTO repair VALUES ('%1$s', 1, 1, 'APPROVED', 'ON_SITE', NULL, 'NYC-BK', 'tech-01', '%1$s', 'own',
                    'PHONE', 'AC-900', 'heating', 'P2', '%1$s', '%1$s', false, 'test', 1, 'NONE', 'SIGNATURE',
                    'FREE_IN_WARRANTY', true, 3, 3, 3, 30, 480, false, 'no-heat', 40.6, -73.9, now(), now(), now(), NULL,
                    NULL, NULL, NULL, NULL, 'FAN-STUCK', NULL, 90, now(), '%2$s', %3$s, 0, 0, NULL, NULL, NULL)
                """.formatted(id, partsStatus, reservation == null ? "NULL" : "'" + reservation + "'"));
        for (var version = 1; version <= 2; version++) {
            run(connection, """
                    INSERT INTO repair_plan VALUES ('%s', '%s', %d, 'tech-01', now(), 'open', 60, '%s', NULL, now(), NULL)
                    """.formatted(Ids.next(), id, version, version == 1 ? "REJECTED" : "APPROVED"));
        }
        if (reservation != null) {
            run(connection, "INSERT INTO repair_part VALUES ('%s', 'FAN-120', 2, 4500, 'CNY', 0, 0)".formatted(id));
        }
        return id;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }
}
