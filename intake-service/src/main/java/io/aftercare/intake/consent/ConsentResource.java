package io.aftercare.intake.consent;

import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.Idempotent;
import io.aftercare.kit.http.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What customers agree to, over HTTP. */
@Path("/v1/customers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Personal data")
class ConsentResource {
    private final ConsentService consents;

    ConsentResource(ConsentService consents) {
        this.consents = consents;
    }

    @POST
    @Path("/{id}/consents")
    @Idempotent
    @Operation(
            summary = "Write down what a customer agrees to, or does not agree to any more",
            description =
                    "For a purpose beyond the service: calling back (S3.3-E1a), recording (S2-4.2a), remembering preferences"
                            + " and habits (S3.5-J1), offers (S3.1-C1). Decisions are added and never changed; of one purpose"
                            + " the one with the latest moment holds. 400 `invalid-request`: a field breaks a rule, or the"
                            + " moment is in the future. 404 `not-found`: no such customer for you. 409 `customer-erased`.")
    @APIResponseSchema(value = ConsentView.class, responseCode = "201")
    public Response record(@PathParam("id") UUID id, @NotNull @Valid RecordConsent command) {
        return Response.created(URI.create("/v1/customers/" + id + "/consents"))
                .entity(consents.record(id, command))
                .build();
    }

    @GET
    @Path("/{id}/consents")
    @Operation(
            summary = "List the decisions of a customer",
            description =
                    "The latest first, by cursor, with the evidence for those who see the customer in clear; audited"
                            + " (S0-4.1c). 400 `invalid-request`: a bad filter, limit or cursor. 404 `not-found`: no such"
                            + " customer for you.")
    public Page<ConsentView> list(
            @PathParam("id") UUID id,
            @QueryParam("purpose") @Nullable ConsentPurpose purpose,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable Cursor after) {
        return consents.list(id, purpose, after, limit);
    }

    @GET
    @Path("/{id}/consents/standing")
    @Operation(
            summary = "What may the data of a customer be used for?",
            description =
                    "For each purpose whether it is allowed now. Without a decision only calling back is (S3.3-E1a). 404"
                            + " `not-found`: no such customer for you.")
    public ConsentStanding standing(@PathParam("id") UUID id) {
        return consents.standing(id);
    }
}
