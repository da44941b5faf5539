package io.aftercare.intake.webhook.delivery;

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
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Deliveries of a webhook over HTTP. */
@Path("/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
class DeliveryResource {
    private final DeliveryService deliveries;

    DeliveryResource(DeliveryService deliveries) {
        this.deliveries = deliveries;
    }

    /** Which delivery. */
    record ResendDelivery(@NotNull UUID deliveryId) {}

    /** From when on. */
    record RecoverDeliveries(@NotNull Instant since) {}

    @GET
    @Path("/{id}/deliveries")
    @Operation(
            summary = "List the deliveries of a webhook",
            description = "Newest first; finished ones are kept for 30 days by default. What waits for its first"
                    + " attempt is not among them: see `waiting` of the webhook. 404 `not-found`: no such webhook of"
                    + " yours. 400 `invalid-request`: a bad status, limit or cursor.")
    public Page<DeliveryView> list(
            @PathParam("id") UUID id,
            @QueryParam("status") @Nullable DeliveryStatus status,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable Cursor after) {
        return deliveries.list(id, status, after, limit);
    }

    @POST
    @Idempotent
    @Path("/{id}/test-ping")
    @Operation(
            summary = "Send a test ping",
            description =
                    "An event of type `io.aftercare.webhook.pinged.v1` goes to the receiver at once; how that went"
                            + " is told by the list of deliveries. 409 `illegal-transition`: the webhook is not active.")
    @APIResponseSchema(value = DeliveryView.class, responseCode = "200")
    public Response ping(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return deliveries.ping(id, ifMatch).ok();
    }

    @POST
    @Idempotent
    @Path("/{id}/resend")
    @Operation(
            summary = "Send one delivery again",
            description =
                    "At once and under the same event id, whatever became of it before. 404 `not-found`: the webhook has"
                            + " no such delivery. 409 `illegal-transition`: the webhook is not active.")
    @APIResponseSchema(value = DeliveryView.class, responseCode = "200")
    public Response resend(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid ResendDelivery command) {
        return deliveries.resend(id, ifMatch, command.deliveryId()).ok();
    }

    @POST
    @Idempotent
    @Path("/{id}/recovery")
    @Operation(
            summary = "Send everything since a moment that was not delivered",
            description =
                    "Also what happened while the webhook was disabled, and what was given up. 400 `invalid-request`:"
                            + " the moment lies in the future or before the log of deliveries begins (30 days by default). 409"
                            + " `illegal-transition`: the webhook is not active.")
    @APIResponseSchema(value = RecoveryView.class, responseCode = "200")
    public Response recover(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid RecoverDeliveries command) {
        return deliveries.recover(id, ifMatch, command.since()).ok();
    }
}
