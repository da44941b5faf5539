package io.aftercare.intake.escalation;

import io.aftercare.kit.http.Idempotent;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.Page;
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
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Escalations of a request over HTTP. */
@Path("/v1/service-requests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Service requests")
class EscalationResource {
    private static final String REFUSALS = " 400 `invalid-request`: a field breaks a rule. 404 `not-found`: no such"
            + " request for you. 412, 428: the version in `If-Match` is stale, missing.";

    private final EscalationService service;

    EscalationResource(EscalationService service) {
        this.service = service;
    }

    @GET
    @Path("/{id}/escalations")
    @Operation(
            summary = "Read the escalations of a request",
            description = "From the first to the last, all on one page. 404 `not-found`: no such request for you.")
    public Page<EscalationView> list(@PathParam("id") UUID id) {
        return service.of(id);
    }

    @POST
    @Path("/{id}/escalation")
    @Idempotent
    @Operation(
            summary = "Escalate a request",
            description = "A superior is told that help is needed (S2-3.2e, S3.7-H4) and acknowledges it in 15 minutes,"
                    + " unless configured otherwise; then the next one above is told. 409 `escalation-open`: one waits"
                    + " already. 409 `nothing-to-escalate`: the request is over."
                    + REFUSALS)
    @APIResponseSchema(value = EscalationView.class, responseCode = "200")
    public Response escalate(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid EscalateRequest command) {
        return service.escalate(id, ifMatch, command).ok();
    }

    @POST
    @Path("/{id}/escalation-acknowledgement")
    @Idempotent
    @Operation(
            summary = "Acknowledge an escalation",
            description =
                    "By somebody with the role that was told (S3.3-A2b). 409 `no-open-escalation`: none waits. 409"
                            + " `escalated-to-another`: another role was told. 409 `nothing-to-escalate`: the request is over."
                            + REFUSALS)
    @APIResponseSchema(value = EscalationView.class, responseCode = "200")
    public Response acknowledge(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Acknowledge command) {
        return service.acknowledge(id, ifMatch, command.at()).ok();
    }

    /** When it was acknowledged; now without it. */
    @Schema(name = "AcknowledgeEscalation")
    record Acknowledge(@Nullable Instant at) {}
}
