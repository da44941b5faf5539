package io.aftercare.intake.webhook;

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

/** Webhooks over HTTP. */
@Path("/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
class WebhookResource {
    private final WebhookService webhooks;

    WebhookResource(WebhookService webhooks) {
        this.webhooks = webhooks;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Make a webhook",
            description =
                    "From now on the address is told what happens to the requests of the calling partner (S0-4.1c), signed"
                            + " by Standard Webhooks with the secret of the answer; it is not shown again. 400"
                            + " `invalid-request`: the address does not begin with https, is not on the Internet, or a type"
                            + " is unknown. 409 `too-many-webhooks`. 403 `partner-required`: the token names no partner.")
    @APIResponseSchema(value = WebhookWithSecret.class, responseCode = "201")
    public Response register(@NotNull @Valid RegisterWebhook command) {
        var registered = webhooks.register(command);
        return registered.created("/v1/webhooks/" + registered.view().webhook().id());
    }

    @GET
    @Operation(
            summary = "List webhooks",
            description = "Newest first, without the removed ones. Administrators see those of all partners. 400"
                    + " `invalid-request`: a bad limit or cursor.")
    public Page<WebhookView> list(
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable Cursor after) {
        return webhooks.list(after, limit);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read a webhook",
            description = "With how far its receiver has come. 404 `not-found`: no such webhook of yours.")
    @APIResponseSchema(value = WebhookView.class, responseCode = "200")
    public Response get(@PathParam("id") UUID id) {
        return webhooks.get(id).ok();
    }

    @POST
    @Idempotent
    @Path("/{id}/change")
    @Operation(
            summary = "Change a webhook",
            description = "Address, types or description; what is not named stays. It holds for what waits, too. 400"
                    + " `invalid-request`: as when making one. 409 `illegal-transition`: it is removed.")
    @APIResponseSchema(value = WebhookView.class, responseCode = "200")
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid ChangeWebhook command) {
        return webhooks.change(id, ifMatch, command).ok();
    }

    @POST
    @Idempotent
    @Path("/{id}/disablement")
    @Operation(
            summary = "Disable a webhook",
            description = "Nothing is sent until it is enabled. 409 `illegal-transition`: it is not active.")
    @APIResponseSchema(value = WebhookView.class, responseCode = "200")
    public Response disable(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return webhooks.disable(id, ifMatch).ok();
    }

    @POST
    @Idempotent
    @Path("/{id}/enablement")
    @Operation(
            summary = "Enable a webhook",
            description = "What happens from now on is sent, and what waited when it was disabled; what happened"
                    + " meanwhile only after a recovery. 409 `illegal-transition`: it is not disabled.")
    @APIResponseSchema(value = WebhookView.class, responseCode = "200")
    public Response enable(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return webhooks.enable(id, ifMatch).ok();
    }

    @POST
    @Idempotent
    @Path("/{id}/removal")
    @Operation(
            summary = "Remove a webhook",
            description = "For good; its secret is destroyed. 409 `illegal-transition`: it is removed already.")
    @APIResponseSchema(value = WebhookView.class, responseCode = "200")
    public Response remove(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return webhooks.remove(id, ifMatch).ok();
    }

    @POST
    @Idempotent
    @Path("/{id}/secret-rotation")
    @Operation(
            summary = "Make a new secret",
            description =
                    "Until `formerSecretUntil` (a day by default) letters carry the signatures of both, so that the"
                            + " receiver can change over at leisure. The new secret is not shown again. 409"
                            + " `illegal-transition`: the webhook is removed.")
    @APIResponseSchema(value = WebhookWithSecret.class, responseCode = "200")
    public Response rotateSecret(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return webhooks.rotateSecret(id, ifMatch).ok();
    }
}
