package io.aftercare.intake.note;

import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.Idempotent;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.Page;
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

/** Notes on a request, and handing it over with one. */
@Path("/v1/service-requests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Notes")
class NoteResource {
    private static final String REFUSALS = " 400 `invalid-request`: a field breaks a rule. 404 `not-found`: no such"
            + " request for you. 412, 428: the version of the request in `If-Match` is stale, missing.";

    private final NoteService notes;

    NoteResource(NoteService notes) {
        this.notes = notes;
    }

    @POST
    @Path("/{id}/notes")
    @Idempotent
    @Operation(
            summary = "Write a note to colleagues",
            description =
                    "Whoever is mentioned finds it in `/v1/mentions` (S2-1.3c). At any time, also when the request is"
                            + " over."
                            + REFUSALS)
    @APIResponseSchema(value = RequestNoteView.class, responseCode = "200")
    public Response write(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid WriteNote command) {
        return notes.write(id, ifMatch, command).ok();
    }

    @POST
    @Path("/{id}/hand-over")
    @Idempotent
    @Operation(
            summary = "Hand a request over with a note",
            description =
                    "It is that person's from then on, who is mentioned by it (S2-1.3c); the first responder stays"
                            + " (S3.3-D2). 409 `request-ended`: it is closed or cancelled."
                            + REFUSALS)
    @APIResponseSchema(value = RequestNoteView.class, responseCode = "200")
    public Response handOver(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid HandOver command) {
        return notes.handOver(id, ifMatch, command).ok();
    }

    @GET
    @Path("/{id}/notes")
    @Operation(
            summary = "Read the notes on a request",
            description =
                    "Newest first, by cursor (S2-1.3c). 400 `invalid-request`: a bad limit or cursor. 404 `not-found`:"
                            + " no such request for you.")
    public Page<RequestNoteView> list(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable Cursor after) {
        return notes.of(id, after, limit);
    }
}
