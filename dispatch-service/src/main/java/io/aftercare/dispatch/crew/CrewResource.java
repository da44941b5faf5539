package io.aftercare.dispatch.crew;

import io.aftercare.kit.http.Idempotent;
import io.aftercare.kit.http.IfMatch;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Crews over HTTP. */
@Path("/v1/visits")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Visits")
class CrewResource {
    private final CrewService service;

    CrewResource(CrewService service) {
        this.service = service;
    }

    @GET
    @Path("/{id}/crew")
    @Operation(
            summary = "Read who goes to a visit",
            description =
                    "The lead, who takes the steps, and the members who go along. 404 when the caller may not know "
                            + "of the visit.")
    public CrewView one(@PathParam("id") UUID id) {
        return service.one(id);
    }

    @POST
    @Idempotent
    @Path("/{id}/crew")
    @Operation(
            summary = "Send technicians along",
            description =
                    "Those who go with the lead, instead of those named before; none with an empty list (S3.8-C3). The time of "
                            + "the visit is taken from each of them in assignment, slots and plans. Once the lead has accepted "
                            + "and until departure, else 409 illegal-transition; 409 crew-member-busy when one is at another "
                            + "visit at that time, 409 outside-consent-missing for staff from outside (S3.8-E3b). 400 when a "
                            + "technician is unknown or the lead, 404 when the caller may not know of the visit, 412 when it "
                            + "has changed, 428 without If-Match.")
    @APIResponseSchema(CrewView.class)
    public Response send(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid SendCrew facts) {
        return Response.ok(service.send(id, ifMatch, new TreeSet<>(facts.members())))
                .build();
    }

    /** The logins of the members. */
    record SendCrew(
            @NotNull @Size(max = 20) Set<@NotNull @Size(max = 64) @Pattern(regexp = "[a-z0-9]+([._@-][a-z0-9]+)*") String> members) {}
}
