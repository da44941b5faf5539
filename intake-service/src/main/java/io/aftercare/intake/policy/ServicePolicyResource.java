package io.aftercare.intake.policy;

import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.http.Page;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The service policies as callers may read them. */
@Path("/v1/service-policies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Service policies")
class ServicePolicyResource {
    private final ServicePolicies policies;

    ServicePolicyResource(ServicePolicies policies) {
        this.policies = policies;
    }

    @GET
    @Operation(
            summary = "List the service policies",
            description = "The newest version of each policy, in the order of their codes, all on one page.")
    public Page<PolicyTerms> list() {
        return new Page<>(policies.newestOfEach(), null);
    }

    @GET
    @Path("/{code}")
    @Operation(
            summary = "Read one service policy",
            description = "The newest version. 404 `not-found`: there is no policy with this code.")
    public PolicyTerms get(@PathParam("code") String code) {
        return policies.newest(code).orElseThrow(() -> new NotFound("Service policy", code));
    }

    @GET
    @Path("/{code}/sla-rules")
    @Transactional
    @Operation(
            summary = "Read what a service policy promises",
            description = "The targets of the newest version by goal, priority, SLA zone, product line and partner, of"
                    + " which the most specific one holds (S1-4.1a, S1-4.1b, S1-4.1c, S1-4.2a, S2-3.2d, S3.5-I3b), the"
                    + " working hours where the outlet has none, when to warn and the ladder of superiors (S3.7-H4)."
                    + " 404 `not-found`: there is no policy with this code.")
    public SlaRules slaRules(@PathParam("code") String code) {
        var newest = get(code);
        return policies.slaRules(newest.code(), newest.version());
    }

    @GET
    @Path("/{code}/tier-rules")
    @Transactional
    @Operation(
            summary = "Read what a service policy says about the tiers of support",
            description =
                    "Whether hotline, remote and on site come one after the other (S3.5-I1, S3.5-I2a, S3.5-I3a), in"
                            + " its newest version. 404 `not-found`: there is no policy with this code.")
    public TierRules tierRules(@PathParam("code") String code) {
        var newest = get(code);
        return new TierRules(newest.code(), newest.version(), policies.tiersRequired(newest.code(), newest.version()));
    }
}
