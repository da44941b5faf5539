package io.aftercare.intake.document;

import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.Idempotent;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.http.PlainText;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The register of documents over HTTP. */
@Path("/v1/documents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Documents")
class DocumentResource {
    private static final String REFUSALS =
            " 403 `not-a-keeper`: nobody appointed you. 404 `not-found`: no such document for you. 409"
                    + " `illegal-transition`: it is not the time for this step. 412, 428: the version in `If-Match` is"
                    + " stale, missing.";

    private final DocumentService documents;

    DocumentResource(DocumentService documents) {
        this.documents = documents;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Note that a document was received",
            description =
                    "By an appointed keeper (S2-6.1b). The category says whether it is internal or external (S2-6.1a,"
                            + " S1-8.1c). 400 `invalid-request`: a field breaks a rule, or the moment is in the future. 403"
                            + " `not-a-keeper`: nobody appointed you.")
    @APIResponseSchema(value = DocumentView.class, responseCode = "201")
    public Response receive(@NotNull @Valid ReceiveDocument command) {
        var received = documents.receive(command);
        return received.created("/v1/documents/" + received.view().id());
    }

    @GET
    @Operation(
            summary = "Look documents up",
            description =
                    "By category, number and state (S2-6.1c); what was received last comes first, by cursor. What is too"
                            + " confidential for you is left out; what is confidential is audited. 400 `invalid-request`: a"
                            + " bad filter, limit or cursor.")
    public Page<DocumentView> list(
            @QueryParam("number") @PlainText(max = 40) @Nullable String number,
            @QueryParam("category") @Nullable Category category,
            @QueryParam("scope") Category.@Nullable Scope scope,
            @QueryParam("status") @Nullable DocumentStatus status,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable Cursor after) {
        return documents.latest(new Documents.Filter(number, category, scope, status), after, limit);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read what the register says of a document",
            description =
                    "With its places (S2-6.1c). Reading of a confidential one is audited (S2-6.1b). 404 `not-found`: no"
                            + " such document for you.")
    @APIResponseSchema(DocumentView.class)
    public Response get(@PathParam("id") UUID id) {
        return documents.get(id).ok();
    }

    @POST
    @Path("/{id}/registration")
    @Idempotent
    @Operation(
            summary = "Register a document",
            description = "It gets the next number of its category and year, without gaps (S2-6.1c)." + REFUSALS)
    @APIResponseSchema(value = DocumentView.class, responseCode = "200")
    public Response register(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Register command) {
        return documents.register(id, ifMatch, command.at()).ok();
    }

    @POST
    @Path("/{id}/archiving")
    @Idempotent
    @Operation(
            summary = "Archive a document",
            description =
                    "With the place of its paper, of its file, or of both (S2-6.1b, S2-6.1c). 400 `invalid-request`: no"
                            + " place is said, or a field breaks a rule."
                            + REFUSALS)
    @APIResponseSchema(value = DocumentView.class, responseCode = "200")
    public Response archive(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid ArchiveDocument command) {
        return documents.archive(id, ifMatch, command).ok();
    }

    /** When it was registered. */
    @Schema(name = "RegisterDocument")
    record Register(@Nullable Instant at) {}
}
