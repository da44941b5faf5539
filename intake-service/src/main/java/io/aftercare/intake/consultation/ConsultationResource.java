package io.aftercare.intake.consultation;

import io.aftercare.intake.asset.Product;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.Idempotent;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.Page;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Consultations over HTTP. */
@Path("/v1/consultations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Consultations")
class ConsultationResource {
    private final ConsultationService consultations;

    ConsultationResource(ConsultationService consultations) {
        this.consultations = consultations;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Record a question that needs no service request",
            description =
                    "Who asked, about which product line and topic, what was asked, answered, and which article helped"
                            + " (S3.3-C1, S3.3-C4). Without an answer the question stays open. 400 `invalid-request`: a"
                            + " field breaks a rule, the moment is in the future, or the article is not published. 404"
                            + " `not-found`: no such customer for you. 409 `customer-erased`.")
    @APIResponseSchema(value = ConsultationView.class, responseCode = "201")
    public Response record(@NotNull @Valid RecordConsultation command) {
        var recorded = consultations.record(command);
        return recorded.created("/v1/consultations/" + recorded.view().id());
    }

    @GET
    @Operation(
            summary = "List consultations",
            description =
                    "Those of your network, the last written first, by cursor, without what was said (S3.3-C4); `status=OPEN`"
                            + " is what still waits for an answer. 400 `invalid-request`: a bad filter, limit or cursor.")
    public Page<ConsultationView> list(
            @QueryParam("status") @Nullable ConsultationStatus status,
            @QueryParam("customerId") @Nullable UUID customerId,
            @QueryParam("topic") @Pattern(regexp = Inquiry.TOPIC) @Size(max = 64) @Nullable String topic,
            @QueryParam("productLine") @Pattern(regexp = Product.CODE) @Nullable String productLine,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable Cursor after) {
        var filter = new Consultations.Filter(status, customerId, topic, productLine);
        return consultations.newest(filter, after, limit);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read a consultation",
            description =
                    "With what was said, for those who may see the customer; audited (S0-4.1c). 404 `not-found`: no"
                            + " such consultation for you.")
    @APIResponseSchema(ConsultationView.class)
    public Response get(@PathParam("id") UUID id) {
        return consultations.get(id).ok();
    }

    @POST
    @Path("/{id}/answer")
    @Idempotent
    @Operation(
            summary = "Answer a question that stayed open",
            description = "Once (S3.3-C1). 400 `invalid-request`: a field breaks a rule, the moment is in the future or"
                    + " before the question, or the article is not published. 404 `not-found`: no such consultation for"
                    + " you. 409 `illegal-transition`: it is answered. 409 `customer-erased`. 412, 428: the version in"
                    + " `If-Match` is stale, missing.")
    @APIResponseSchema(value = ConsultationView.class, responseCode = "200")
    public Response answer(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid AnswerConsultation command) {
        return consultations.answer(id, ifMatch, command).ok();
    }
}
