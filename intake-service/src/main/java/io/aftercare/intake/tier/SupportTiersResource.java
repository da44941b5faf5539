package io.aftercare.intake.tier;

import io.aftercare.kit.http.Idempotent;
import io.aftercare.kit.http.IfMatch;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The tiers of support of a request over HTTP. */
@Path("/v1/service-requests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Support tiers")
class SupportTiersResource {
    private static final String REFUSALS = " 400 `invalid-request`: a field breaks a rule, as `reason-of-outcome`. 404"
            + " `not-found`: no such request for you. 409 `tier-not-reached`: its policy asks for an earlier tier first;"
            + " `missing` lists which. 409 `support-not-open`: nothing is tried for it before its triage or after its end."
            + " 412, 428: the version in `If-Match` is stale, missing.";

    private final TierService tiers;

    SupportTiersResource(TierService tiers) {
        this.tiers = tiers;
    }

    @GET
    @Path("/{id}/support-tiers")
    @Operation(
            summary = "Read what was tried for a request on which tier",
            description = "Hotline, remote and on site, each attempt with who, when and outcome (S3.5-I1, S3.5-I2a,"
                    + " S3.5-I3a), and what its policy still asks for before a visit. 404 `not-found`: no such request"
                    + " for you.")
    public SupportTiersView get(@PathParam("id") UUID id) {
        return tiers.of(id);
    }

    @POST
    @Path("/{id}/support-attempt")
    @Idempotent
    @Operation(
            summary = "Note an attempt on a tier and its outcome",
            description = "At any tier as often as it is tried (S3.5-I1). It does not resolve the request. What is"
                    + " resolved by telephone, a remote session and a repair on site are noted without being told."
                    + REFUSALS)
    @APIResponseSchema(value = SupportTiersView.class, responseCode = "200")
    public Response attempt(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid NoteAttempt command) {
        return tiers.attempt(id, ifMatch, command).ok();
    }

    @POST
    @Path("/{id}/tier-skip")
    @Idempotent
    @Operation(
            summary = "Leave out a tier for a reason",
            description = "The next one is open then (S3.5-I3a)." + REFUSALS)
    @APIResponseSchema(value = SupportTiersView.class, responseCode = "200")
    public Response skip(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid SkipTier command) {
        return tiers.skip(id, ifMatch, command).ok();
    }
}
