package io.aftercare.dispatch.adoption;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of a plan is to become true; everything that is not decided yet unless visits are named.
 *
 * @param conflicts what to do with visits that changed since the plan was asked for
 */
record AdoptPlan(
        @Nullable @Size(min = 1, max = 200) Set<@NotNull UUID> visits,

        @Nullable @Size(max = 200) List<@NotNull @Valid Settled> conflicts) {
    /** Which side of a conflict holds. */
    enum Choice {
        /** The plan, over what somebody did since. */
        PLAN,
        /** The visit as it is. */
        KEEP
    }

    /** A conflict that a person has settled. */
    record Settled(@NotNull UUID visitId, @NotNull Choice choice) {}

    /** The last word about each visit counts. */
    Map<UUID, Choice> choices() {
        var choices = new TreeMap<UUID, Choice>();
        if (conflicts != null) {
            conflicts.forEach(settled -> choices.put(settled.visitId, settled.choice));
        }
        return choices;
    }
}
