package io.aftercare.dispatch.technician;

import io.aftercare.dispatch.technician.Papers.NoteCertificate;
import io.aftercare.dispatch.technician.Papers.NoteSafetyPass;
import io.aftercare.kit.http.Answers;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.Idempotent;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.Page;
import jakarta.transaction.Transactional;
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
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Technicians over HTTP. */
@Path("/v1/technicians")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Technicians")
class TechnicianResource {
    private final TechnicianService service;

    TechnicianResource(TechnicianService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Register a technician",
            description = "Visits may be proposed to the technician from now on (S0-2.2a, S2-3.2c). Without working "
                    + "hours those of the outlet hold; without maxOpenVisits it is 8. 409 technician-login-taken when "
                    + "another technician has the login; 400 when the outlet is unknown.")
    @APIResponseSchema(value = TechnicianView.class, responseCode = "201", responseDescription = "Registered")
    public Response register(@NotNull @Valid RegisterTechnician facts) {
        var technician = service.register(facts);
        return Answers.created("/v1/technicians/" + technician.aggregateId(), service.view(technician), technician);
    }

    @GET
    @Operation(
            summary = "List technicians",
            description = "Newest first, with masked names. Staff of an outlet see their own outlet's only, a "
                    + "technician himself or herself only.")
    public Page<TechnicianView> list(
            @QueryParam("login") @Nullable @Size(max = 64) String login,
            @QueryParam("outletCode") @Nullable @Size(max = 32) String outletCode,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable Cursor after) {
        return service.list(login, outletCode, limit, after);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(
            summary = "Read a technician",
            description = "The name is in clear for dispatchers, station heads and the technician, which is noted in "
                    + "the audit log, and masked for others. 404 when out of the caller's scope.")
    @APIResponseSchema(TechnicianView.class)
    public Response one(@PathParam("id") UUID id) {
        return shown(service.one(id));
    }

    @POST
    @Path("/{id}/change")
    @Idempotent
    @Operation(
            summary = "Change a technician",
            description =
                    "Name, outlet, skills, languages (S3.7-A4), base, radius, hours, number of visits, or whether the technician is "
                            + "active (S0-2.2a, S2-3.2c); what is not named stays. It holds for the visits that are proposed "
                            + "from now on; visits that the technician has already stay. 400 when nothing is named, only one "
                            + "coordinate, or an unknown outlet, 412 when the technician has changed, 428 without If-Match.")
    @APIResponseSchema(TechnicianView.class)
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid ChangeTechnician facts) {
        return shown(service.change(id, facts, ifMatch));
    }

    @POST
    @Path("/{id}/certificate")
    @Idempotent
    @Operation(
            summary = "Note a certificate of a technician",
            description = "It proves a skill until a day (S1-7.2c, S2-2.1b) and replaces the one noted before. A visit "
                    + "that needs the skill is not proposed, and no appointment is offered, after that day. 400 for a day "
                    + "out of this century, 412 when the technician has changed, 428 without If-Match.")
    @APIResponseSchema(TechnicianView.class)
    public Response noteCertificate(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid NoteCertificate certificate) {
        return shown(service.noteCertificate(id, certificate, ifMatch));
    }

    @POST
    @Path("/{id}/safety-pass")
    @Idempotent
    @Operation(
            summary = "Note the safety pass of a technician",
            description = "After that day no visit is proposed to the technician and no appointment offered (S1-7.2c). "
                    + "400 for a day out of this century, 412 when the technician has changed, 428 without If-Match.")
    @APIResponseSchema(TechnicianView.class)
    public Response noteSafetyPass(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid NoteSafetyPass pass) {
        return shown(service.noteSafetyPass(id, pass, ifMatch));
    }

    @POST
    @Path("/{id}/absence")
    @Idempotent
    @Operation(
            summary = "Note an absence of a technician",
            description = "No visit is proposed to the technician for that time (S0-4.2a). Visits that the technician "
                    + "has already stay. 412 when the technician has changed, 428 without If-Match.")
    @APIResponseSchema(TechnicianView.class)
    public Response noteAbsence(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid NoteAbsence absence) {
        return shown(service.noteAbsence(id, absence, ifMatch));
    }

    @POST
    @Path("/{id}/absence-cancellation")
    @Idempotent
    @Operation(
            summary = "Cancel an absence of a technician",
            description =
                    "The technician will be at work in that time, and visits may be proposed again. 400 when no "
                            + "absence of exactly this time is noted, 412 when the technician has changed, 428 without If-Match.")
    @APIResponseSchema(TechnicianView.class)
    public Response cancelAbsence(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid CancelAbsence absence) {
        return shown(service.cancelAbsence(id, absence.from(), absence.until(), ifMatch));
    }

    private Response shown(Technician technician) {
        return Answers.ok(service.view(technician), technician);
    }

    /** The absence that will not be, by its time. */
    record CancelAbsence(@NotNull Instant from, @NotNull Instant until) {}
}
