package io.aftercare.dispatch.appointment;

import io.aftercare.dispatch.visit.VisitService.Changed;
import io.aftercare.dispatch.visit.VisitView;
import io.aftercare.kit.http.Answers;
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

/** Appointments that are moved or missed, over HTTP. */
@Path("/v1/visits")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Visits")
class AppointmentResource {
    private static final String STEP_ERRORS =
            " 404 when the caller may not know of it, 409 illegal-transition when its "
                    + "status does not allow the step, 412 when it has changed, 428 without If-Match. 400 when at lies in "
                    + "the future or before the previous step.";

    private final AppointmentService service;

    AppointmentResource(AppointmentService service) {
        this.service = service;
    }

    @GET
    @Path("/{id}/appointment-history")
    @Operation(
            summary = "Read what became of the appointments of a visit",
            description =
                    "Every move with its reason (S4-3.2a) and every miss with its place, time and reason, the first "
                            + "one first. 404 when the caller may not know of the visit.")
    public AppointmentHistory history(@PathParam("id") UUID id) {
        return service.history(id);
    }

    @POST
    @Idempotent
    @Path("/{id}/rescheduling")
    @Operation(
            summary = "Move an appointment",
            description = "Another time was agreed with the customer for a reason, until departure (S4-3.2a, S1-3.3a). "
                    + "The former time stays in the history; a slot that was booked for it is free again."
                    + STEP_ERRORS)
    @APIResponseSchema(VisitView.class)
    public Response move(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid MoveAppointment facts) {
        return shown(service.move(id, ifMatch, facts));
    }

    @POST
    @Idempotent
    @Path("/{id}/miss")
    @Operation(
            summary = "Note that an appointment was missed",
            description =
                    "By whoever stands before a closed door (CUSTOMER_ABSENT, NO_ACCESS: after departure), or for a "
                            + "customer who waited in vain (TECHNICIAN_ABSENT: after the end of the appointment); 409 "
                            + "not-missed-yet before. Another time has to be agreed as after acceptance (S1-4.1a, S1-4.1c), and "
                            + "the visit may be given to somebody else (S0-4.2a). The dispatcher is told at once when nobody "
                            + "came, and of the third miss." + STEP_ERRORS)
    @APIResponseSchema(VisitView.class)
    public Response miss(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid MissVisit facts) {
        return shown(service.miss(id, ifMatch, facts));
    }

    private static Response shown(Changed visit) {
        return Answers.ok(visit.view(), visit.etag());
    }
}
