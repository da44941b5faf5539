package io.aftercare.dispatch.slot;

import io.aftercare.kit.http.Answers;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.Idempotent;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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

/** Appointment slots over HTTP. */
@Path("/v1/appointment-slots")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Appointment slots")
class AppointmentSlotResource {
    private static final String STEP_ERRORS =
            " 404 when the caller may not know of it, 409 illegal-transition when its "
                    + "status does not allow the step, 412 when it has changed, 428 without If-Match.";

    private final SlotSearch search;
    private final SlotService service;

    AppointmentSlotResource(SlotSearch search, SlotService service) {
        this.search = search;
        this.service = service;
    }

    @POST
    @Idempotent
    @Path("/searches")
    @Operation(
            summary = "Search for appointments",
            description = "For a visit, or for a skill, a priority and a place (S1-3.3a, S1-4.1c): windows within the "
                    + "working hours of an outlet in which a technician has room, each with its value and its cost in "
                    + "points, term by term; a thousand points are a kilometre of way. Only windows whose value covers "
                    + "their cost are offered. keepsPromise says whether the window ends by the promised time. An "
                    + "offer takes no capacity; it can be held until goodUntil. When little or nothing is offered, the "
                    + "answer counts the windows without room, those that cost too much, and what stands in the way of "
                    + "technicians. 400 when neither a visit nor all of the facts are named, or the times are not in "
                    + "order; 409 when somebody is on the way to the visit already.")
    @APIResponseSchema(SlotSearchView.class)
    public Response search(@NotNull @Valid SearchSlots facts) {
        return Response.ok(search.search(facts)).build();
    }

    @GET
    @Operation(
            summary = "List appointment slots",
            description =
                    "Newest first. A technician sees the own ones, staff of an outlet those of its technicians, a "
                            + "partner those offered to it. Offers that nobody took up are forgotten after an hour.")
    public Page<SlotView> list(
            @QueryParam("status") @Nullable SlotStatus status,
            @QueryParam("visitId") @Nullable UUID visitId,
            @QueryParam("technicianLogin") @Nullable @Size(max = 64) String technicianLogin,
            @QueryParam("outletCode") @Nullable @Size(max = 32) String outletCode,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable Cursor after) {
        return service.list(new SlotService.Query(status, visitId, technicianLogin, outletCode), limit, after);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read an appointment slot",
            description = "404 when it does not exist or the caller may not know of it.")
    @APIResponseSchema(SlotView.class)
    public Response one(@PathParam("id") UUID id) {
        return shown(service.one(id));
    }

    @POST
    @Idempotent
    @Path("/{id}/hold")
    @Operation(
            summary = "Hold an appointment slot",
            description = "Takes the technician's time until heldUntil, so that nobody else gets it while the customer "
                    + "decides. What is held for the same visit already is released. 409 slot-taken when the room is "
                    + "gone, 409 slot-offer-expired when the offer is too old: search again." + STEP_ERRORS)
    @APIResponseSchema(SlotView.class)
    public Response hold(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid HoldSlot facts) {
        return shown(service.hold(id, ifMatch));
    }

    @POST
    @Idempotent
    @Path("/{id}/booking")
    @Operation(
            summary = "Book a held appointment slot",
            description = "The visit goes to the technician of the slot, counts as accepted (S4-3.1a) and gets the "
                    + "window as its appointment (S1-4.1c), all at once or not at all. A slot that was searched for "
                    + "without a visit needs one now, with the same skill and partner within 500 metres. A slot booked "
                    + "for the visit before is released. 409 slot-hold-expired when the time of the hold is over; 409 "
                    + "illegal-transition when somebody is on the way to the visit already." + STEP_ERRORS)
    @APIResponseSchema(SlotView.class)
    public Response book(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid BookSlot facts) {
        return shown(service.book(id, ifMatch, facts.visitId()));
    }

    @POST
    @Idempotent
    @Path("/{id}/release")
    @Operation(
            summary = "Release a held appointment slot",
            description = "The customer does not want it; its capacity is free at once. A booked slot is released by "
                    + "moving, reassigning or cancelling its visit." + STEP_ERRORS)
    @APIResponseSchema(SlotView.class)
    public Response release(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid ReleaseSlot facts) {
        return shown(service.release(id, ifMatch));
    }

    private static Response shown(AppointmentSlot slot) {
        return Answers.ok(SlotView.of(slot), slot);
    }

    /** Holding needs no facts: the offer says it all. */
    record HoldSlot() {}

    /** @param visitId needed when the search named no visit */
    record BookSlot(@Nullable UUID visitId) {}

    /** A release needs no facts. */
    record ReleaseSlot() {}
}
