package io.aftercare.dispatch.planning;

import io.aftercare.dispatch.planning.Solution.Points;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What it would mean to let one duty make one more visit.
 *
 * @param start when the work would begin; absent when it cannot be
 * @param points by which the plan would become dearer, the sum of the terms
 * @param reasons everything that keeps the visit out of this duty; none when it can be made
 */
public record Choice(
        String dutyId,
        UUID technicianId,
        String technicianLogin,
        @Nullable Instant start,
        long points,
        List<Points> terms,
        List<Reason> reasons) {}
