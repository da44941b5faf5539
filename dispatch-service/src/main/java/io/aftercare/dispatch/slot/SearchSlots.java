package io.aftercare.dispatch.slot;

import io.aftercare.dispatch.assignment.Priority;
import io.aftercare.kit.http.InvalidField;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an appointment is searched for: a visit, or the facts of one that there is not yet.
 *
 * @param from nobody comes before this moment
 * @param until no window begins after this moment
 * @param promisedUntil until when somebody was promised to come, if the visit does not say
 */
record SearchSlots(
        @Nullable UUID visitId,

        @Nullable @Size(max = 64) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
        String partner,

        @Nullable @Size(max = 64) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
        String skill,

        @Nullable Priority priority,
        @Nullable @DecimalMin("-90") @DecimalMax("90") Double latitude,
        @Nullable @DecimalMin("-180") @DecimalMax("180") Double longitude,
        @Nullable @Min(15) @Max(480) Integer workMinutes,
        @Nullable @Min(15) @Max(1440) Integer windowMinutes,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Instant promisedUntil) {

    /** This, if it names either a visit or all facts of one, and times in their order. */
    SearchSlots checked() {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("skill", skill);
        facts.put("priority", priority);
        facts.put("latitude", latitude);
        facts.put("longitude", longitude);
        for (var fact : facts.entrySet()) {
            if (visitId != null && fact.getValue() != null) {
                throw new InvalidField(fact.getKey(), "without-visit", "The visit says what is asked for");
            }
            if (visitId == null && fact.getValue() == null) {
                throw new InvalidField(
                        fact.getKey(), "visit-or-facts", "A search needs a visit, or skill, priority and place");
            }
        }
        if (visitId != null && partner != null) {
            throw new InvalidField("partner", "without-visit", "The visit says whose it is");
        }
        if (from != null && until != null && !from.isBefore(until)) {
            throw new InvalidField("until", "after-from", "A search must end after it begins");
        }
        return this;
    }
}
