package io.aftercare.dispatch.department;

import io.aftercare.dispatch.department.DepartmentSteps.ChangeDepartment;
import io.aftercare.dispatch.department.DepartmentSteps.SetUpDepartment;
import io.aftercare.kit.http.Answers;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.Idempotent;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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

/** Departments over HTTP. */
@Path("/v1/departments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Outlets")
class DepartmentResource {
    private final DepartmentService service;

    DepartmentResource(DepartmentService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Set up a department of an outlet",
            description =
                    "The station with its head first, then technical support, repair, customer service and quality under "
                            + "the head (S0-2.2a, S1-2.1), each with its duties (S3.2-7a). 409 station-without-head, "
                            + "department-exists; 400 when the outlet is unknown.")
    @APIResponseSchema(value = DepartmentView.class, responseCode = "201", responseDescription = "Set up")
    public Response setUp(@NotNull @Valid SetUpDepartment facts) {
        var department = service.setUp(facts);
        return Answers.created(
                "/v1/departments/" + department.aggregateId(), DepartmentView.of(department), department);
    }

    @GET
    @Operation(
            summary = "List departments",
            description =
                    "Who leads what and is responsible for what (S3.2-7a), the newest first. Staff of an outlet see "
                            + "its own only.")
    public Page<DepartmentView> list(
            @QueryParam("outletCode") @Nullable @Size(max = 32) String outletCode,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable Cursor after) {
        return service.list(outletCode, limit, after);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read a department",
            description = "404 when it does not exist or the caller may not know of it.")
    @APIResponseSchema(DepartmentView.class)
    public Response one(@PathParam("id") UUID id) {
        return shown(service.one(id));
    }

    @POST
    @Idempotent
    @Path("/{id}/change")
    @Operation(
            summary = "Change a department",
            description =
                    "Another head or other duties; what is not named stays. 400 when nothing is named, 404 when the "
                            + "caller may not know of it, 412 when it has changed, 428 without If-Match.")
    @APIResponseSchema(DepartmentView.class)
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid ChangeDepartment facts) {
        return shown(service.change(id, ifMatch, facts));
    }

    private static Response shown(Department department) {
        return Answers.ok(DepartmentView.of(department), department);
    }
}
