package io.aftercare.intake.knowledge;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What an article is about and for whom it is.
 *
 * @param productCodes for which products it holds; for all when it is empty
 * @param faultCategories for which faults it holds; for all when it is empty
 */
@Embeddable
record Subject(
        @Enumerated(EnumType.STRING) Kind kind,
        @Enumerated(EnumType.STRING) Audience audience,
        String category,
        String[] productCodes,
        String[] faultCategories) {
    /** What kind of knowledge it is. */
    enum Kind {
        /** How a fault is removed, step by step. */
        SOLUTION,
        PRODUCT,
        PROCESS,
        /** Experience of one's own (S3.7-H7). */
        LEARNING_NOTE
    }

    /** Who may read it once it is published. */
    enum Audience {
        STAFF,
        STAFF_AND_PARTNERS
    }
}
