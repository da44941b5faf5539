package io.aftercare.intake.document.disclosure;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Disclosures over HTTP. */
@Path("/v1/document-disclosures")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Documents")
class DisclosureResource {
    private static final String REFUSALS =
            " 404 `not-found`: no such disclosure for you. 409 `illegal-transition`: it is not the time for this step. 412,"
                    + " 428: the version in `If-Match` is stale, missing.";

    private final DisclosureService disclosures;

    DisclosureResource(DisclosureService disclosures) {
        this.disclosures = disclosures;
    }

    @GET
    @Operation(
            summary = "List disclosures",
            description =
                    "What was asked, authorised, refused and handed out; the newest first, by cursor (S1-8.2c). Managers and"
                            + " keepers see all, others what they asked for. 400"
                            + " `invalid-request`: a bad filter, limit or cursor.")
    public Page<Disclosure.View> list(
            @QueryParam("documentId") @Nullable UUID documentId,
            @QueryParam("status") @Nullable DisclosureStatus status,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable Cursor after) {
        return disclosures.newest(documentId, status, after, limit);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read a disclosure",
            description = "To whom, for what, and who decided (S1-8.2c). 404 `not-found`: no such disclosure for you.")
    @APIResponseSchema(Disclosure.View.class)
    public Response get(@PathParam("id") UUID id) {
        return disclosures.get(id).ok();
    }

    @POST
    @Path("/{id}/authorisation")
    @Idempotent
    @Operation(
            summary = "Authorise a disclosure",
            description = "By the manager, who did not ask for it (S1-8.2c). 409 `own-disclosure`: you asked for it."
                    + REFUSALS)
    @APIResponseSchema(value = Disclosure.View.class, responseCode = "200")
    public Response authorise(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Authorise command) {
        return disclosures.authorise(id, ifMatch, command.note()).ok();
    }

    @POST
    @Path("/{id}/refusal")
    @Idempotent
    @Operation(
            summary = "Refuse a disclosure",
            description = "By the manager, who did not ask for it (S1-8.2c). 409 `own-disclosure`: you asked for it."
                    + REFUSALS)
    @APIResponseSchema(value = Disclosure.View.class, responseCode = "200")
    public Response refuse(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Refuse command) {
        return disclosures.refuse(id, ifMatch, command.reason()).ok();
    }

    @POST
    @Path("/{id}/handing-out")
    @Idempotent
    @Operation(
            summary = "Note that an authorised document was handed out",
            description = "By an appointed keeper, once (S2-6.1b, S1-8.2c). 403 `not-a-keeper`: nobody appointed you."
                    + REFUSALS)
    @APIResponseSchema(value = Disclosure.View.class, responseCode = "200")
    public Response handOut(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid HandOut command) {
        return disclosures.handOut(id, ifMatch).ok();
    }

    /** On what condition it may go outside. */
    @Schema(name = "AuthoriseDisclosure")
    record Authorise(
            @PlainText(max = 1000, multiline = true) @Nullable String note) {}

    /** Why it may not go outside. */
    @Schema(name = "RefuseDisclosure")
    record Refuse(
            @NotNull @PlainText(max = 1000, multiline = true)
            String reason) {}

    /** The step needs no facts. */
    @Schema(name = "HandOutDocument")
    record HandOut() {}
}
