package io.aftercare.dispatch.guidance;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The plan and the guidance of a visit; none were given when there are no editions. */
record GuidanceView(UUID visitId, List<Edition> editions) {
    /**
     * What was given at one time; of the list the first one counts.
     *
     * @param plan missing once the customer has been erased, as {@code guidance}
     */
    record Edition(
            int version, @Nullable String plan, @Nullable String guidance, String givenBy, Instant givenAt) {}
}
