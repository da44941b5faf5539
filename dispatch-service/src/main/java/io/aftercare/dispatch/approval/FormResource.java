package io.aftercare.dispatch.approval;

import io.aftercare.kit.http.Answers;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Forms of visits over HTTP. A form comes into being with its visit, not here. */
@Path("/v1/visit-forms")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Visits")
class FormResource {
    private static final String STEP_ERRORS =
            " 404 when the caller may not know of it, 409 illegal-transition when its "
                    + "status does not allow the step, 412 when it has changed, 428 without If-Match.";

    private final FormService service;

    FormResource(FormService service) {
        this.service = service;
    }

    @GET
    @Operation(
            summary = "List forms of visits",
            description =
                    "Installation dispatch forms and repair service forms, the newest first (S3.8-C3): with status PENDING "
                            + "those that wait for the division manager.")
    public Page<FormView> list(
            @QueryParam("status") @Nullable FormStatus status,
            @QueryParam("visitId") @Nullable UUID visitId,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable Cursor after) {
        return service.list(status, visitId, limit, after);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read a form", description = "404 when it does not exist or the caller may not know of it.")
    @APIResponseSchema(FormView.class)
    public Response one(@PathParam("id") UUID id) {
        return shown(service.one(id));
    }

    @POST
    @Idempotent
    @Path("/{id}/approval")
    @Operation(
            summary = "Approve a form",
            description = "The division manager approves it, and a suitable technician is asked at once (S3.8-C3)."
                    + STEP_ERRORS)
    @APIResponseSchema(FormView.class)
    public Response approve(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid ApproveForm facts) {
        return shown(service.approve(id, ifMatch));
    }

    @POST
    @Idempotent
    @Path("/{id}/refusal")
    @Operation(
            summary = "Refuse a form",
            description = "With the reason; nobody is asked until it is handed in again and approved." + STEP_ERRORS)
    @APIResponseSchema(FormView.class)
    public Response refuse(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid RefuseForm facts) {
        return shown(service.refuse(id, ifMatch, facts.reason()));
    }

    @POST
    @Idempotent
    @Path("/{id}/submission")
    @Operation(
            summary = "Hand a form in again",
            description = "After a refusal, with what was put right." + STEP_ERRORS)
    @APIResponseSchema(FormView.class)
    public Response handInAgain(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid HandInAgain facts) {
        return shown(service.handInAgain(id, ifMatch, facts.correction()));
    }

    private static Response shown(VisitForm form) {
        return Answers.ok(FormView.of(form), form);
    }

    /** A signature needs no facts. */
    record ApproveForm() {}

    /** Why not. */
    record RefuseForm(@NotNull @PlainText(max = 200) String reason) {}

    /** What was put right. */
    record HandInAgain(@NotNull @PlainText(max = 200) String correction) {}
}
