package io.aftercare.intake.audit;

import io.aftercare.intake.customer.Partners;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.privacy.AuditProof;
import io.aftercare.kit.privacy.AuditVerification;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The audit log about the customers of one network, over HTTP. */
@Path("/v1/customers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Personal data")
class CustomerAuditResource {
    private final CustomerAudit audit;
    private final AuditProof proof;
    private final Caller caller;

    CustomerAuditResource(CustomerAudit audit, AuditProof proof, Caller caller) {
        this.audit = audit;
        this.proof = proof;
        this.caller = caller;
    }

    @GET
    @Path("/audit-entries")
    @Operation(
            summary = "List who read or changed the personal data of your customers",
            description =
                    "Entries of the audit log about customers of one network, their conversations and calls, newest first,"
                            + " by cursor (S0-4.1c, S1-1.3a). A partner sees its own, and of our people that it was one of"
                            + " them; staff names the network. 400 `invalid-request`: a bad filter, limit or cursor, or"
                            + " another partner's network.")
    public Page<CustomerAuditEntry> list(
            @QueryParam("personId") @Nullable UUID personId,
            @QueryParam("partner") @Pattern(regexp = Partners.CODE) @Nullable String partner,
            @QueryParam("after") @Nullable Cursor after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var withLogins = caller.partner().isEmpty();
        return Page.of(
                audit.newest(Partners.of(caller, partner), personId, withLogins, after, limit),
                limit,
                CustomerAuditEntry::cursor);
    }

    @GET
    @Path("/audit-entries/verification")
    @Operation(
            summary = "Check that nobody has rewritten the audit log",
            description =
                    "Recomputes the chain of seals from a position on and tells the first position where an entry was"
                            + " changed, deleted, inserted, moved, or hidden from the network whose customer it is about"
                            + " (S2-6.2b). Keep `position` and `hash`: a later chain that does not pass through them was"
                            + " replaced. 400 `invalid-request`: a bad position or number of entries, or another partner's network.")
    public AuditVerification verify(
            @QueryParam("partner") @Pattern(regexp = Partners.CODE) @Nullable String partner,
            @QueryParam("from") @DefaultValue("1") @Min(1) long from,
            @QueryParam("entries") @DefaultValue("10000") @Min(1) @Max(100_000) int entries) {
        var network = Partners.of(caller, partner);
        var followed = proof.verify(from, entries);
        var hidden = audit.firstHidden(network, from, entries);
        if (hidden.isEmpty() || followed.brokenAt() != null && followed.brokenAt() <= hidden.getAsLong()) {
            return followed;
        }
        return new AuditVerification(false, followed.position(), followed.hash(), null, hidden.getAsLong());
    }
}
