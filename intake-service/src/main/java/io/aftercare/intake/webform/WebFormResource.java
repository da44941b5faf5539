package io.aftercare.intake.webform;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Forms over HTTP, for those who answer for them. */
@Path("/v1/web-forms")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Web forms")
class WebFormResource {
    private static final String REFUSALS =
            " 404 `not-found`: no such form of yours. 412, 428: the version in `If-Match` is stale, missing.";

    private final WebFormService forms;

    WebFormResource(WebFormService forms) {
        this.forms = forms;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Make a web form",
            description =
                    "By which people ask for service on pages of the network, without a login (S0-3.1a). Its `id` is the key"
                            + " that the page sends with. 400 `invalid-request`: a field breaks a rule.")
    @APIResponseSchema(value = WebFormView.class, responseCode = "201")
    public Response make(@NotNull @Valid MakeWebForm command) {
        var made = forms.make(command);
        return made.created("/v1/web-forms/" + made.view().id());
    }

    @GET
    @Operation(summary = "List web forms", description = "Newest first. 400 `invalid-request`: a bad limit or cursor.")
    public Page<WebFormView> list(
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable Cursor after) {
        return forms.list(after, limit);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read a web form", description = "With its limits. 404 `not-found`: no such form of yours.")
    @APIResponseSchema(value = WebFormView.class, responseCode = "200")
    public Response get(@PathParam("id") UUID id) {
        return forms.get(id).ok();
    }

    @POST
    @Idempotent
    @Path("/{id}/change")
    @Operation(
            summary = "Change a web form",
            description = "What is not named has its usual value again. 400 `invalid-request`: a field breaks a rule."
                    + REFUSALS)
    @APIResponseSchema(value = WebFormView.class, responseCode = "200")
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid WebFormSettings settings) {
        return forms.change(id, ifMatch, settings).ok();
    }

    @POST
    @Idempotent
    @Path("/{id}/disablement")
    @Operation(
            summary = "Disable a web form",
            description = "It takes nothing until it is enabled; who sent something can still read how it stands. 409"
                    + " `illegal-transition`: it is disabled already."
                    + REFUSALS)
    @APIResponseSchema(value = WebFormView.class, responseCode = "200")
    public Response disable(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return forms.disable(id, ifMatch).ok();
    }

    @POST
    @Idempotent
    @Path("/{id}/enablement")
    @Operation(
            summary = "Enable a web form",
            description = "It takes submissions again. 409 `illegal-transition`: it is enabled already." + REFUSALS)
    @APIResponseSchema(value = WebFormView.class, responseCode = "200")
    public Response enable(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return forms.enable(id, ifMatch).ok();
    }
}
