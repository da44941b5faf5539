package io.aftercare.intake.knowledge;

import java.util.EnumSet;
import java.util.Set;

/** The life of the newest edition of an article, and the only place that says which step may follow which. */
enum ArticleStatus {
    DRAFTED,
    SUBMITTED,
    PUBLISHED,
    RETIRED;

    Set<ArticleStatus> next() {
        return switch (this) {
            case DRAFTED -> EnumSet.of(SUBMITTED, RETIRED);
            case SUBMITTED -> EnumSet.of(PUBLISHED, DRAFTED);
            case PUBLISHED -> EnumSet.of(DRAFTED, RETIRED);
            case RETIRED -> EnumSet.of(DRAFTED);
        };
    }
}
