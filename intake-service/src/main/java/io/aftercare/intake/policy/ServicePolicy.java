package io.aftercare.intake.policy;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One version of the rules under which a network serves; never changed once it is there. */
@Entity
@Immutable
class ServicePolicy {
    @Id
    private int id;

    @Embedded
    private PolicyTerms terms;

    @SuppressWarnings("UnusedVariable") // Read by queries.
    @Enumerated(EnumType.STRING)
    private @Nullable ServiceMode defaultFor;

    PolicyTerms terms() {
        return terms;
    }
}
