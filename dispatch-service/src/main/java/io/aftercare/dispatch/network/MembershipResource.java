package io.aftercare.dispatch.network;

import io.aftercare.dispatch.network.MembershipSteps.ActivateMembership;
import io.aftercare.dispatch.network.MembershipSteps.ApplyForMembership;
import io.aftercare.dispatch.network.MembershipSteps.Because;
import io.aftercare.dispatch.network.MembershipSteps.ConcludeContract;
import io.aftercare.dispatch.network.MembershipSteps.ImposeSanction;
import io.aftercare.dispatch.network.MembershipSteps.ProveCondition;
import io.aftercare.dispatch.network.MembershipSteps.RecordTraining;
import io.aftercare.kit.http.Answers;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.Idempotent;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.InvalidField;
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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Memberships of the network over HTTP. */
@Path("/v1/outlets/memberships")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Network")
class MembershipResource {
    private static final String STEP_ERRORS =
            " 404 when the caller may not know of it, 409 illegal-transition when its status does not allow the step, "
                    + "412 when it has changed, 428 without If-Match.";
    private static final String LACKS = " 409 membership-lacks names the conditions that are not proved on this day";

    private final MembershipService service;

    MembershipResource(MembershipService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Apply for membership",
            description = "Notes who wants to join the network and the outlet that is to be (S4-2.1a). 409 "
                    + "outlet-code-taken when an outlet or another membership has the code; 400 when the time zone is not "
                    + "an IANA name or the working hours overlap.")
    @APIResponseSchema(value = MembershipView.class, responseCode = "201", responseDescription = "Applied")
    public Response apply(@NotNull @Valid ApplyForMembership application) {
        var membership = service.apply(application);
        return Answers.created(
                "/v1/outlets/memberships/" + membership.aggregateId(), service.view(membership), membership);
    }

    @GET
    @Operation(
            summary = "List memberships",
            description = "Newest first. With runningOutBefore only those of which a proof or the contract ends before "
                    + "that day (report 38). Staff of an outlet see its own only.")
    public Page<MembershipView> list(
            @QueryParam("status") @Nullable MembershipStatus status,
            @QueryParam("outletCode") @Nullable @Size(max = 32) String outletCode,
            @QueryParam("runningOutBefore") @Parameter(description = "A day of this century") @Nullable LocalDate runningOutBefore,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable Cursor after) {
        if (runningOutBefore != null && (runningOutBefore.getYear() < 2000 || runningOutBefore.getYear() > 2100)) {
            throw new InvalidField("runningOutBefore", "plausible-day", "The day lies in this century");
        }
        return service.list(status, outletCode, runningOutBefore, limit, after);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read a membership", description = "404 when it does not exist or is not the caller's own.")
    @APIResponseSchema(MembershipView.class)
    public Response one(@PathParam("id") UUID id) {
        return shown(service.one(id));
    }

    @POST
    @Idempotent
    @Path("/{id}/proof")
    @Operation(
            summary = "Prove a condition",
            description = "Notes whether one of the four conditions is met, by which evidence and until which day "
                    + "(S4-2.1b, S4-2.1c, S4-2.1d, S4-2.1e); the caller is who checked. The last proof of a condition "
                    + "counts. Thirty days before its last day it is told once, and a working member whose proof has run "
                    + "out is suspended." + STEP_ERRORS)
    @APIResponseSchema(MembershipView.class)
    public Response prove(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid ProveCondition facts) {
        return shown(service.prove(id, ifMatch, facts));
    }

    @POST
    @Idempotent
    @Path("/{id}/contract")
    @Operation(
            summary = "Conclude or renew a contract",
            description =
                    "Which work, where, from which day until which, and how long before its end it is told that it "
                            + "is to be renewed. A renewal holds from now on." + LACKS + "." + STEP_ERRORS)
    @APIResponseSchema(MembershipView.class)
    public Response conclude(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid ConcludeContract facts) {
        return shown(service.conclude(id, ifMatch, facts));
    }

    @POST
    @Idempotent
    @Path("/{id}/training")
    @Operation(
            summary = "Record the first training",
            description = "In product technology, service concept and service standards (S4-2.3)." + STEP_ERRORS)
    @APIResponseSchema(MembershipView.class)
    public Response train(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid RecordTraining facts) {
        return shown(service.train(id, ifMatch, facts.on(), facts.evidence()));
    }

    @POST
    @Idempotent
    @Path("/{id}/activation")
    @Operation(
            summary = "Activate a membership",
            description = "Opens its outlet, which is told to all services; it gets the work that the contract covers "
                    + "(S4-2.1)." + LACKS
                    + " and CONTRACT when it is not in force; 409 outlet-code-taken when an outlet was "
                    + "opened with the code." + STEP_ERRORS)
    @APIResponseSchema(MembershipView.class)
    public Response activate(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid ActivateMembership facts) {
        return shown(service.activate(id, ifMatch));
    }

    @POST
    @Idempotent
    @Path("/{id}/sanction")
    @Operation(
            summary = "Sanction an outlet",
            description =
                    "A talk puts it on notice; an order to rectify has a last day, after which it is suspended; a "
                            + "fine suspends it at once (S4-2.2c). The ladder only goes up until it is rectified or reinstated."
                            + STEP_ERRORS)
    @APIResponseSchema(MembershipView.class)
    public Response sanction(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid ImposeSanction facts) {
        return shown(service.sanction(id, ifMatch, facts));
    }

    @POST
    @Idempotent
    @Path("/{id}/rectification")
    @Operation(
            summary = "Accept a rectification",
            description = "What the outlet was told to put in order is in order (S4-2.2c, S4-5b); the reason says by "
                    + "which evidence." + STEP_ERRORS)
    @APIResponseSchema(MembershipView.class)
    public Response rectify(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Because facts) {
        return shown(service.rectify(id, ifMatch, facts.reason()));
    }

    @POST
    @Idempotent
    @Path("/{id}/suspension")
    @Operation(
            summary = "Suspend a membership",
            description = "Its outlet gets no new work; visits that it has go on (S4-5a)." + STEP_ERRORS)
    @APIResponseSchema(MembershipView.class)
    public Response suspend(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Because facts) {
        return shown(service.suspend(id, ifMatch, facts.reason()));
    }

    @POST
    @Idempotent
    @Path("/{id}/reinstatement")
    @Operation(
            summary = "Reinstate a membership",
            description = "Its outlet gets work again, unless somebody suspended the outlet itself." + LACKS
                    + " and CONTRACT when it is not in force." + STEP_ERRORS)
    @APIResponseSchema(MembershipView.class)
    public Response reinstate(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Because facts) {
        return shown(service.reinstate(id, ifMatch, facts.reason()));
    }

    @POST
    @Idempotent
    @Path("/{id}/termination")
    @Operation(
            summary = "Terminate a membership",
            description =
                    "Its outlet gets no work any more; whoever comes back applies with another code." + STEP_ERRORS)
    @APIResponseSchema(MembershipView.class)
    public Response terminate(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Because facts) {
        return shown(service.terminate(id, ifMatch, facts.reason()));
    }

    @POST
    @Idempotent
    @Path("/{id}/turning-down")
    @Operation(
            summary = "Turn an application down",
            description = "Before there is a contract (S4-2.1a); the code is free again." + STEP_ERRORS)
    @APIResponseSchema(MembershipView.class)
    public Response turnDown(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Because facts) {
        return shown(service.turnDown(id, ifMatch, facts.reason()));
    }

    private Response shown(Membership membership) {
        return Answers.ok(service.view(membership), membership);
    }
}
