package io.aftercare.dispatch.visit;

import io.aftercare.dispatch.due.LimitKind;
import java.util.EnumSet;
import java.util.Set;

/** The life of a visit, and the only place that says which step may follow which. */
public enum VisitStatus {
    REQUESTED,
    PROPOSED,
    ACCEPTED,
    APPOINTED,
    DEPARTED,
    MISSED,
    ARRIVED,
    COMPLETED,
    CANCELLED;

    Set<VisitStatus> next() {
        return switch (this) {
            case REQUESTED -> EnumSet.of(PROPOSED, CANCELLED);
            case PROPOSED -> EnumSet.of(REQUESTED, PROPOSED, ACCEPTED, CANCELLED);
            case ACCEPTED -> EnumSet.of(PROPOSED, APPOINTED, CANCELLED);
            case APPOINTED -> EnumSet.of(PROPOSED, APPOINTED, DEPARTED, MISSED, CANCELLED);
            case DEPARTED -> EnumSet.of(MISSED, ARRIVED, CANCELLED);
            case MISSED -> EnumSet.of(PROPOSED, APPOINTED, CANCELLED);
            case ARRIVED -> EnumSet.of(COMPLETED, CANCELLED);
            case COMPLETED, CANCELLED -> EnumSet.noneOf(VisitStatus.class);
        };
    }

    /** Somebody will go and has not left yet. */
    boolean isBeforeDeparture() {
        return this == ACCEPTED || this == APPOINTED || this == MISSED;
    }

    /** A time has to be agreed with the customer. */
    boolean awaitsContact() {
        return this == ACCEPTED || this == MISSED;
    }

    /** The step to which a limit belongs is still to be taken. */
    boolean awaits(LimitKind limit) {
        return switch (limit) {
            case CONTACT -> awaitsContact();
            case DEPARTURE -> next().contains(PROPOSED);
            case ARRIVAL -> next().contains(PROPOSED) || this == DEPARTED;
        };
    }

    boolean isTerminal() {
        return next().isEmpty();
    }
}
