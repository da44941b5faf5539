package io.aftercare.testing.notes;

import io.agroal.api.AgroalDataSource;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Fails in the way that is asked for. */
@Path("/v1/faults")
@Produces(MediaType.APPLICATION_JSON)
class FaultsResource {
    private final AgroalDataSource database;

    FaultsResource(AgroalDataSource database) {
        this.database = database;
    }

    @GET
    @Path("/{kind}")
    @Operation(summary = "Fail", description = "In the way that the path names.")
    public String fail(@PathParam("kind") String kind, @HeaderParam("X-Number") int number) throws SQLException {
        return switch (kind) {
            case "bug" -> throw new IllegalStateException("secret detail " + number);
            case "stale" -> throw new OptimisticLockException();
            case "teapot" -> throw new WebApplicationException(418);
            case "nul-byte" -> run("SELECT convert_from('\\x00', 'UTF8')");
            case "overflow" -> run("SELECT 2147483647 + 1");
            case "duplicate" -> run("INSERT INTO note SELECT * FROM note LIMIT 1");
            case "cancelled" -> run("SET LOCAL statement_timeout = 1; SELECT pg_sleep(10)");
            case "disconnected" -> run("SELECT pg_terminate_backend(pg_backend_pid())");
            default -> "{}";
        };
    }

    private String run(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(sql);
            return "{}";
        }
    }
}
