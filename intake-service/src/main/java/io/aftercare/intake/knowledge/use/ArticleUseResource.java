package io.aftercare.intake.knowledge.use;

import io.aftercare.kit.http.Idempotent;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.Page;
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

/** Articles tried for a request, over HTTP. */
@Path("/v1/service-requests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Knowledge")
class ArticleUseResource {
    private final ArticleUses uses;

    ArticleUseResource(ArticleUses uses) {
        this.uses = uses;
    }

    @POST
    @Path("/{id}/article-use")
    @Idempotent
    @Operation(
            summary = "Note that an article was tried for a request",
            description = "And whether it solved the matter (S2-3.1c); telling it again corrects it. 400"
                    + " `invalid-request`: a field breaks a rule, as `published-article`. 404 `not-found`: no such request"
                    + " for you. 412, 428: the version in `If-Match` is stale, missing.")
    @APIResponseSchema(value = ArticleUse.class, responseCode = "200")
    public Response note(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid NoteArticleUse command) {
        return uses.note(id, ifMatch, command).ok();
    }

    @GET
    @Path("/{id}/article-uses")
    @Operation(
            summary = "Read which articles were tried for a request",
            description = "In the order in which they were noted, all on one page. 404 `not-found`: no such request for"
                    + " you.")
    public Page<ArticleUse> list(@PathParam("id") UUID id) {
        return uses.of(id);
    }
}
