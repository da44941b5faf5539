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
    public Response write(@Valid @NotNull WriteNote command) {
        var note = service.write(command);
        return Answers.created("/v1/notes/" + note.aggregateId(), NoteView.of(note), note);
    }

    @POST
    @Idempotent
    @Path("/typed")
    public RestResponse<NoteView> typed(@Valid @NotNull WriteNote command) {
        return RestResponse.status(RestResponse.Status.CREATED, NoteView.of(service.write(command)));
    }

    @GET
    @Path("/{id}")
    public Response read(@PathParam("id") UUID id) {
        var note = service.read(id);
        return Answers.ok(NoteView.of(note), note);
    }

    @GET
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
    public Response publish(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        var note = service.publish(id, ifMatch);
        return Answers.ok(NoteView.of(note), note);
    }
}
