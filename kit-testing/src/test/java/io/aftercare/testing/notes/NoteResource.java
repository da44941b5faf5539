package io.aftercare.testing.notes;

import io.aftercare.kit.http.Answers;
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
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Notes over HTTP. */
@Path("/v1/notes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class NoteResource {
    private final NoteService service;

    NoteResource(NoteService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @Operation(summary = "Write a note", description = "400 when a field breaks a rule, 409 when the slug is taken.")
    @APIResponseSchema(value = NoteView.class, responseCode = "201")
    public Response write(@Valid @NotNull WriteNote command) {
        var note = service.write(command);
        return Answers.created("/v1/notes/" + note.aggregateId(), NoteView.of(note), note);
    }

    @POST
    @Idempotent
    @Path("/typed")
    @Operation(summary = "Write a note, answered by a typed response", description = "As the untyped one.")
    public RestResponse<NoteView> typed(@Valid @NotNull WriteNote command) {
        return RestResponse.status(RestResponse.Status.CREATED, NoteView.of(service.write(command)));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read a note", description = "404 when there is none.")
    @APIResponseSchema(NoteView.class)
    public Response read(@PathParam("id") UUID id) {
        var note = service.read(id);
        return Answers.ok(NoteView.of(note), note);
    }

    @GET
    @Operation(summary = "List notes", description = "Newest first, by cursor.")
    public Page<NoteView> list(
            @QueryParam("status") @Nullable NoteStatus status,
            @QueryParam("since") @Nullable Instant since,
            @QueryParam("replyTo") @Nullable UUID replyTo,
            @QueryParam("after") @Nullable Cursor after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return service.list(after, limit);
    }

    @POST
    @Idempotent
    @Path("/{id}/publication")
    @Operation(summary = "Publish a note", description = "404, 409, 412, 428.")
    @APIResponseSchema(NoteView.class)
    public Response publish(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        var note = service.publish(id, ifMatch);
        return Answers.ok(NoteView.of(note), note);
    }
}
