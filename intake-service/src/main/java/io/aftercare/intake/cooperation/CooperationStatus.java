package io.aftercare.intake.cooperation;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The life of a cooperation, and the only place that says which step may follow which. */
@Schema(name = "CooperationStatus")
enum CooperationStatus {
    ASKED,
    ACCEPTED,
    REFUSED,
    /** It lies with the office. */
    DEADLOCKED,
    /** The office decided that the answer is owed. */
    BOUND,
    ANSWERED,
    /** The office decided that nothing is owed. */
    RELEASED,
    WITHDRAWN;

    Set<CooperationStatus> next() {
        return switch (this) {
            case ASKED -> EnumSet.of(ACCEPTED, ANSWERED, REFUSED, DEADLOCKED, WITHDRAWN);
            case ACCEPTED -> EnumSet.of(ANSWERED, REFUSED, DEADLOCKED, WITHDRAWN);
            case REFUSED -> EnumSet.of(ACCEPTED, ANSWERED, DEADLOCKED, WITHDRAWN);
            case DEADLOCKED -> EnumSet.of(ANSWERED, BOUND, RELEASED, WITHDRAWN);
            case BOUND -> EnumSet.of(ANSWERED, WITHDRAWN);
            case ANSWERED, RELEASED, WITHDRAWN -> EnumSet.noneOf(CooperationStatus.class);
        };
    }

    boolean isTerminal() {
        return next().isEmpty();
    }

    /** Whether an answer is waited for until the moment it is due. */
    boolean isOwed() {
        return OWED.contains(this);
    }

    /** Those in which an answer can be late. */
    static final Set<CooperationStatus> OWED = Set.of(ASKED, ACCEPTED, BOUND);
}
