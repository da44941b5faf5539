package io.aftercare.intake.policy;

import org.jspecify.annotations.Nullable;

/**
 * What a promise depends on.
 *
 * @param priority null until triage
 * @param zone the SLA zone of the place (S3.5-I3b), null where nobody has named one
 */
public record SlaSubject(
        String partner,
        String productCode,
        @Nullable Priority priority,
        @Nullable String zone) {

    public SlaSubject with(Priority other) {
        return new SlaSubject(partner, productCode, other, zone);
    }

    public SlaSubject in(@Nullable String otherZone) {
        return new SlaSubject(partner, productCode, priority, otherZone);
    }
}
