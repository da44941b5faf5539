package io.aftercare.dispatch.siting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The stations near a place, the nearest first.
 *
 * @param at the moment for which it holds
 * @param notOffered stations nearer than the farthest offered one; empty for partners
 */
record NearestView(Instant at, List<Near> stations, List<Passed> notOffered) {
    /**
     * A station that can take the product.
     *
     * @param metres the great-circle way
     * @param opensAt when it opens next; absent while it is open
     * @param visitsPlace whether its technicians go to the place, too
     */
    @Schema(name = "NearStation")
    record Near(
            UUID outletId,
            String code,
            String name,
            double latitude,
            double longitude,
            String timeZone,
            int metres,
            boolean open,
            @Nullable Instant opensAt,
            boolean visitsPlace) {}

    /** A station that is passed over, with every reason and what would have to be different. */
    @Schema(name = "PassedStation")
    record Passed(UUID outletId, String code, String name, int metres, List<Reason> reasons, List<String> changes) {}

    /** Why a station is not offered. */
    @Schema(name = "PassedReason")
    enum Reason {
        /** It is suspended. */
        NOT_ACTIVE,
        /** No active technician there has the skill. */
        SKILL_MISSING,
        /** Its contract does not cover such work, or not on this day. */
        OUTSIDE_CONTRACT,
        /** It is closed at the moment, and only open ones were asked for. */
        CLOSED
    }
}
