package io.aftercare.intake.knowledge;

import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.Idempotent;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.http.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The knowledge base over HTTP. */
@Path("/v1/knowledge-articles")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Knowledge")
class KnowledgeArticleResource {
    private static final String REFUSALS = " 400 `invalid-request`: a field breaks a rule. 404 `not-found`: no such"
            + " article for you. 409 `illegal-transition`: its status does not allow it. 412, 428: the version in"
            + " `If-Match` is stale, missing.";

    private final KnowledgeService service;

    KnowledgeArticleResource(KnowledgeService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Draft an article",
            description =
                    "In one to three languages (S1-3.1c, S3.1-B4, S3.7-A3). 400 `invalid-request`: a field breaks a"
                            + " rule, as `one-per-language` or `no-forbidden-phrase` (S3.3-C3).")
    @APIResponseSchema(value = ArticleView.class, responseCode = "201", responseDescription = "Drafted")
    public Response draft(@NotNull @Valid WriteArticle command) {
        var drafted = service.draft(command);
        return drafted.created("/v1/knowledge-articles/" + drafted.view().id());
    }

    @GET
    @Operation(
            summary = "List articles",
            description =
                    "Newest first; partners see what is published and meant for them. 400 `invalid-request`: a bad"
                            + " filter, limit or cursor.")
    public Page<ArticleView> list(
            @QueryParam("status") @Nullable ArticleStatus status,
            @QueryParam("kind") Subject.@Nullable Kind kind,
            @QueryParam("category") @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") @Size(max = 64) @Nullable String category,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable Cursor after) {
        return service.newest(new Articles.Filter(status, kind, category), after, limit);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read an article",
            description =
                    "Staff see its newest edition, partners the published one. 404 `not-found`: no such article for"
                            + " you.")
    @APIResponseSchema(ArticleView.class)
    public Response get(@PathParam("id") UUID id) {
        return service.get(id).ok();
    }

    @GET
    @Path("/{id}/editions")
    @Operation(
            summary = "Read all editions of an article",
            description =
                    "From the newest to the first, all on one page, with who wrote and who reviewed them; partners"
                            + " see the published one only. 404 `not-found`: no such article for you.")
    public Page<ArticleView.EditionView> editions(@PathParam("id") UUID id) {
        return service.editions(id);
    }

    @GET
    @Path("/forbidden-phrases")
    @Operation(
            summary = "Find forbidden phrases in a text",
            description = "What must never be said to a customer (S3.3-C3), whatever the case or width of the letters."
                    + " 400 `invalid-request`: the text is missing, or longer than 500 characters.")
    public Phrases forbiddenPhrases(@QueryParam("text") @NotNull @PlainText(max = 500, multiline = true) String text) {
        return new Phrases(service.forbiddenIn(text));
    }

    @POST
    @Path("/{id}/revision")
    @Idempotent
    @Operation(
            summary = "Revise an article",
            description =
                    "A draft is written anew; a published or retired article gets a new edition, and readers see the"
                            + " former one until it is published."
                            + REFUSALS)
    @APIResponseSchema(ArticleView.class)
    public Response revise(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid WriteArticle command) {
        return service.revise(id, ifMatch, command).ok();
    }

    @POST
    @Path("/{id}/submission")
    @Idempotent
    @Operation(summary = "Submit an article for review", description = "A draft is complete." + REFUSALS)
    @APIResponseSchema(ArticleView.class)
    public Response submit(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Nothing command) {
        return service.submit(id, ifMatch).ok();
    }

    @POST
    @Path("/{id}/publication")
    @Idempotent
    @Operation(
            summary = "Publish an article",
            description = "Its reviewer approves; from now on it is suggested. 409 `author-cannot-review`: the reviewer"
                    + " wrote it."
                    + REFUSALS)
    @APIResponseSchema(ArticleView.class)
    public Response publish(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Approve command) {
        return service.publish(id, ifMatch, command.note()).ok();
    }

    @POST
    @Path("/{id}/rejection")
    @Idempotent
    @Operation(
            summary = "Give an article back to its author",
            description =
                    "Its reviewer does not approve and says why. 409 `author-cannot-review`: the reviewer wrote it."
                            + REFUSALS)
    @APIResponseSchema(ArticleView.class)
    public Response reject(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Reject command) {
        return service.reject(id, ifMatch, command.reason()).ok();
    }

    @POST
    @Path("/{id}/retirement")
    @Idempotent
    @Operation(
            summary = "Retire an article",
            description = "Nobody is to follow it any more; a revision can bring it back." + REFUSALS)
    @APIResponseSchema(ArticleView.class)
    public Response retire(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Nothing command) {
        return service.retire(id, ifMatch).ok();
    }

    /** The step needs no facts. */
    @Schema(name = "ArticleStep")
    record Nothing() {}

    /** What the reviewer says of it. */
    @Schema(name = "ApproveArticle")
    record Approve(
            @PlainText(max = 2000, multiline = true) @Nullable String note) {}

    /** Why it goes back. */
    @Schema(name = "RejectArticle")
    record Reject(
            @NotNull @PlainText(max = 2000, multiline = true)
            String reason) {}

    /** The phrases of the list that a text contains. */
    @Schema(name = "ForbiddenPhrasesFound")
    record Phrases(List<String> found) {}
}
