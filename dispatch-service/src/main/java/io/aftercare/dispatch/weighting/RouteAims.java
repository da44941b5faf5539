package io.aftercare.dispatch.weighting;

import io.aftercare.dispatch.assignment.Weighting.UnderPolicy;
import io.aftercare.dispatch.route.Weights;

/** What routes are planned by: the weights, and the policy that they are of. */
public record RouteAims(UnderPolicy policy, Weights weights) {}
