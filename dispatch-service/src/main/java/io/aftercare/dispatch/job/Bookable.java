package io.aftercare.dispatch.job;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit for which an appointment may be agreed.
 *
 * @param technicianId who is asked or goes at present
 * @param refusedBy who will not be asked again
 */
public record Bookable(
        UUID visitId, Job job, Window window, @Nullable UUID technicianId, Set<UUID> refusedBy) {}
