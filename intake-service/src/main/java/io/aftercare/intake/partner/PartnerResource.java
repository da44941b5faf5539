package io.aftercare.intake.partner;

import io.aftercare.intake.partner.step.StepView;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.Idempotent;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Partners over HTTP. */
@Path("/v1/partners")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Partners")
class PartnerResource {
    private static final String REFUSALS =
            " 404 `not-found`: no such partner for you. 412, 428: the version in `If-Match` is stale, missing.";

    private final PartnerService partners;

    PartnerResource(PartnerService partners) {
        this.partners = partners;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Let a partner in",
            description =
                    "Its client is made in Keycloak with the role `partner`, its code and its share of calls as claims, in"
                            + " steps that are resumed after a failure; it is `ACTIVE` when all are done (S0-4.1c)."
                            + " `clientSecret` is not shown again. 400 `invalid-request`: a field breaks a rule. 409"
                            + " `partner-code-taken` with `partnerId`.")
    @APIResponseSchema(value = PartnerWithSecret.class, responseCode = "201")
    public Response onboard(@NotNull @Valid OnboardPartner command) {
        var onboarded = partners.onboard(command);
        return onboarded.created("/v1/partners/" + onboarded.view().partner().id());
    }

    @GET
    @Operation(
            summary = "List partners",
            description = "Newest first; a partner sees itself. 400 `invalid-request`: a bad limit or cursor.")
    public Page<PartnerView> list(
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable Cursor after) {
        return partners.list(after, limit);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read a partner", description = "404 `not-found`: no such partner for you.")
    @APIResponseSchema(value = PartnerView.class, responseCode = "200")
    public Response get(@PathParam("id") UUID id) {
        return partners.get(id).ok();
    }

    @GET
    @Path("/{id}/steps")
    @Operation(
            summary = "See what was done for a partner in Keycloak",
            description =
                    "Newest first: who asked for it, how often it was tried, why it failed last. 404 `not-found`: no"
                            + " such partner for you. 400 `invalid-request`: a bad limit or cursor.")
    public Page<StepView> steps(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable Cursor after) {
        return partners.steps(id, after, limit);
    }

    @POST
    @Idempotent
    @Path("/{id}/change")
    @Operation(
            summary = "Change name or share of a partner",
            description =
                    "Another share holds from the next token of the partner on. 400 `invalid-request`: a field breaks"
                            + " a rule."
                            + REFUSALS)
    @APIResponseSchema(value = PartnerView.class, responseCode = "200")
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid ChangePartner command) {
        return partners.change(id, ifMatch, command).ok();
    }

    @POST
    @Idempotent
    @Path("/{id}/secret-rotation")
    @Operation(
            summary = "Make a new secret for the client of a partner",
            description =
                    "Not shown again; the former one is no good as soon as the step is done. Tokens that were given out"
                            + " stay good until they end."
                            + REFUSALS)
    @APIResponseSchema(value = PartnerWithSecret.class, responseCode = "200")
    public Response rotateSecret(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return partners.rotateSecret(id, ifMatch).ok();
    }

    @POST
    @Idempotent
    @Path("/{id}/disablement")
    @Operation(
            summary = "Disable a partner",
            description = "It gets no token any more; those that were given out end within minutes. 409"
                    + " `illegal-transition`: it is disabled already."
                    + REFUSALS)
    @APIResponseSchema(value = PartnerView.class, responseCode = "200")
    public Response disable(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return partners.disable(id, ifMatch).ok();
    }

    @POST
    @Idempotent
    @Path("/{id}/enablement")
    @Operation(
            summary = "Enable a partner",
            description = "With the secret that it has. 409 `illegal-transition`: it is not disabled." + REFUSALS)
    @APIResponseSchema(value = PartnerView.class, responseCode = "200")
    public Response enable(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return partners.enable(id, ifMatch).ok();
    }
}
