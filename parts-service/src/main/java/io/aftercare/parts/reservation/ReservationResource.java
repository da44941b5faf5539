package io.aftercare.parts.reservation;

import io.aftercare.kit.http.Answers;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.Idempotent;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.http.PlainText;
import io.aftercare.kit.identity.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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

/** Reservations over HTTP; they are made and released by what the repair service tells. */
@Path("/v1/reservations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "reservations", description = "What repairs hold, wait for, took and brought back")
class ReservationResource {
    private final ReservationService reservations;
    private final Caller caller;

    ReservationResource(ReservationService reservations, Caller caller) {
        this.reservations = reservations;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/issue")
    @Idempotent
    @Operation(
            summary = "Hand out everything that is reserved",
            description = "Writes the issue register (S1-6.2d). 409 `illegal-transition` when the reservation is short,"
                    + " released or issued already; 412 when it changed since you read it, 428 without `If-Match`.")
    @APIResponseSchema(ReservationView.class)
    public Response issue(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid IssueParts command) {
        return answer(reservations.issue(id, ifMatch, command.at(), caller));
    }

    @POST
    @Path("/{id}/return")
    @Idempotent
    @Operation(
            summary = "Take back pieces that were issued",
            description = "All or some (S3.8-E2a); repairs that wait for them get them at once. 400 `not-more-than-out`"
                    + " when more come back than are out; 409 when nothing was issued.")
    @APIResponseSchema(ReservationView.class)
    public Response takeBack(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid ReturnParts command) {
        return answer(reservations.takeBack(id, ifMatch, command, caller));
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read a reservation",
            description = "404 when there is none, or it belongs to a partner or an outlet that is not yours.")
    @APIResponseSchema(ReservationView.class)
    public Response find(@PathParam("id") UUID id) {
        return answer(reservations.find(id, caller));
    }

    @GET
    @Operation(
            summary = "List reservations",
            description =
                    "Newest first; only those of your partner and your outlet when you have one. `status=SHORT` is"
                            + " what has to be bought (S1-6.1a).")
    public Page<ReservationView> list(
            @QueryParam("status") @Nullable ReservationStatus status,
            @QueryParam("repairId") @Nullable UUID repairId,
            @QueryParam("serviceRequestId") @Nullable UUID serviceRequestId,
            @QueryParam("outletCode") @Nullable @PlainText(max = 32) String outletCode,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable Cursor after) {
        var filter = new Reservations.Filter(
                status,
                repairId,
                serviceRequestId,
                outletCode,
                caller.partner().orElse(null),
                caller.outlet().orElse(null));
        return reservations.list(filter, after, limit);
    }

    private static Response answer(Reservation reservation) {
        return Answers.ok(ReservationView.of(reservation), reservation);
    }
}
