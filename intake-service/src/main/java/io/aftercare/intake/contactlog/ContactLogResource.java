package io.aftercare.intake.contactlog;

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

/** The log of contacts with the customer of a request. */
@Path("/v1/service-requests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Contacts with the customer")
class ContactLogResource {
    private final ContactLog log;

    ContactLogResource(ContactLog log) {
        this.log = log;
    }

    @POST
    @Path("/{id}/customer-contacts")
    @Idempotent
    @Operation(
            summary = "Log what was said with the customer",
            description =
                    "The problem that the user told, or the status that the user was told, by which means and when"
                            + " (S4-3.1b); it ends a silence. 400 `invalid-request`: a field breaks a rule. 404 `not-found`: no"
                            + " such request for you. 409 `request-ended`: it is closed or cancelled. 412, 428: the version of"
                            + " the request in `If-Match` is stale, missing.")
    @APIResponseSchema(value = ContactLineView.class, responseCode = "200")
    public Response log(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid LogContact command) {
        return log.log(id, ifMatch, command).ok();
    }

    @GET
    @Path("/{id}/customer-contacts")
    @Operation(
            summary = "Read what was said with the customer",
            description =
                    "Newest first, by cursor (S4-3.1b). 400 `invalid-request`: a bad limit or cursor. 404 `not-found`: no"
                            + " such request for you.")
    public Page<ContactLineView> list(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable Cursor after) {
        return log.of(id, after, limit);
    }
}
