package io.aftercare.intake.retention;

import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.Idempotent;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Rules and runs of retention over HTTP. */
@Path("/v1/retention")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Personal data")
class RetentionResource {
    private final RetentionService retention;

    RetentionResource(RetentionService retention) {
        this.retention = retention;
    }

    @GET
    @Path("/rules")
    @Operation(
            summary = "List how long personal data is kept",
            description = "One rule for each category: persons and their requests, mails, numbers of callers (S2-6.2d,"
                    + " S2-4.2a).")
    public List<RetentionRule.View> rules() {
        return retention.rules();
    }

    @GET
    @Path("/rules/{id}")
    @Operation(summary = "Read one rule", description = "404 `not-found`: there is no such rule (S2-6.2d).")
    @APIResponseSchema(value = RetentionRule.View.class, responseCode = "200")
    public Response rule(@PathParam("id") UUID id) {
        return retention.rule(id).ok();
    }

    @POST
    @Path("/rules/{id}/change")
    @Idempotent
    @Operation(
            summary = "Change how long the data of a category is kept",
            description =
                    "From the next run on (S2-6.2d); begin a dry run to see what that means. 400 `invalid-request`:"
                            + " not 1 to 240 months. 404 `not-found`. 412, 428: the version in `If-Match` is stale, missing.")
    @APIResponseSchema(value = RetentionRule.View.class, responseCode = "200")
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid ChangeRule command) {
        return retention.change(id, ifMatch, command).ok();
    }

    @POST
    @Path("/runs")
    @Idempotent
    @Operation(
            summary = "Destroy what is past its time, or count it",
            description =
                    "Works in the background, one category after the other, and keeps what a legal hold keeps (S2-6.1d,"
                            + " S2-6.2d). With `dryRun` nothing is destroyed: the run is the report of what would be. Every"
                            + " night one begins by itself. 409 `retention-run-under-way`.")
    @APIResponseSchema(value = RetentionRun.View.class, responseCode = "201")
    public Response begin(@NotNull @Valid BeginRun command) {
        var begun = retention.begin(command.dryRun());
        return Response.created(URI.create("/v1/retention/runs/" + begun.id()))
                .entity(begun)
                .build();
    }

    @GET
    @Path("/runs")
    @Operation(
            summary = "List runs",
            description = "The record of what was destroyed when (S2-6.1d), newest first, by cursor. 400"
                    + " `invalid-request`: a bad limit or cursor.")
    public Page<RetentionRun.View> runs(
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable Cursor after) {
        return retention.list(after, limit);
    }

    @GET
    @Path("/runs/{id}")
    @Operation(
            summary = "Read one run",
            description = "How far it has come in each category, and what it did (S2-6.1d). 404 `not-found`.")
    public RetentionRun.View run(@PathParam("id") UUID id) {
        return retention.get(id);
    }
}
