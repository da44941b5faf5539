package io.aftercare.intake.note;

import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What colleagues wrote to the caller. */
@Path("/v1/mentions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notes")
class MentionResource {
    private final NoteService notes;

    MentionResource(NoteService notes) {
        this.notes = notes;
    }

    @GET
    @Operation(
            summary = "List the notes that mention you",
            description = "Of the requests that you see, hand-overs to you too, newest first, by cursor (S2-1.3c). 400"
                    + " `invalid-request`: a bad limit or cursor.")
    public Page<RequestNoteView> list(
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable Cursor after) {
        return notes.mentioningTheCaller(after, limit);
    }
}
