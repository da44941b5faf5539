package io.aftercare.kit.privacy;

import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.http.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What an administrator sees of the audit log. */
@Path("/v1/operations/{service}/audit-entries")
class AuditEntriesResource {
    private final AuditEntries entries;
    private final AuditChain chain;
    private final String ownName;

    AuditEntriesResource(
            AuditEntries entries, AuditChain chain, @ConfigProperty(name = "aftercare.service") String ownName) {
        this.entries = entries;
        this.chain = chain;
        this.ownName = ownName;
    }

    @GET
    @Operation(
            summary = "List who read or changed personal data",
            description = "Entries of the audit log, newest first, by cursor, of one person or one caller when asked"
                    + " for (S0-4.1c, S1-1.3a). 400 for a filter that is malformed, 404 when the path does not name"
                    + " this service.")
    public Page<AuditEntry> list(
            @PathParam("service") String service,
            @QueryParam("personId") @Nullable UUID personId,
            @QueryParam("actorLogin") @PlainText(max = 255) @Nullable String actorLogin,
            @QueryParam("after") @Nullable Cursor after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        checkName(service);
        var rows = entries.newest(personId, actorLogin, Optional.ofNullable(after), limit);
        return Page.of(rows, limit, entry -> new Cursor(entry.at(), entry.id()));
    }

    @GET
    @Path("/verification")
    @Operation(
            summary = "Follow the chain of the audit log",
            description = "Recomputes the hashes from a position on and tells whether an entry was changed, deleted,"
                    + " inserted or moved, and where first (S2-6.2b). 404 when the path does not name this service.")
    public AuditVerification verify(
            @PathParam("service") String service,
            @QueryParam("from") @DefaultValue("1") @Min(1) long from,
            @QueryParam("limit") @DefaultValue("100000") @Min(1) @Max(1_000_000) int limit) {
        checkName(service);
        return chain.verify(from, limit);
    }

    private void checkName(String service) {
        if (!service.equals(ownName)) {
            throw new NotFound("Service", service);
        }
    }
}
