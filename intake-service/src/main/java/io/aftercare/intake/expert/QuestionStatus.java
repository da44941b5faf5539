package io.aftercare.intake.expert;

import java.util.EnumSet;
import java.util.Set;

/** The life of a question, and the only place that says which step may follow which. */
enum QuestionStatus {
    ASKED,
    ANSWERED,
    REPLIED,
    WITHDRAWN;

    Set<QuestionStatus> next() {
        return switch (this) {
            case ASKED -> EnumSet.of(ANSWERED, WITHDRAWN);
            case ANSWERED -> EnumSet.of(REPLIED, WITHDRAWN);
            case REPLIED, WITHDRAWN -> EnumSet.noneOf(QuestionStatus.class);
        };
    }

    boolean isTerminal() {
        return next().isEmpty();
    }
}
