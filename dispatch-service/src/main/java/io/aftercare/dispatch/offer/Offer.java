package io.aftercare.dispatch.offer;

import io.aftercare.dispatch.assignment.Candidate;

/** A window in which one technician could come, the best one for it. */
public record Offer(
        Candidate technician, Span window, Placement placement, boolean keepsPromise, Reckoning reckoning) {}
