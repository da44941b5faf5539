package io.aftercare.intake.request;

import java.util.EnumSet;
import java.util.Set;

/** The life of a service request, and the only place that says which step may follow which. */
public enum RequestStatus {
    REGISTERED,
    TRIAGED,
    RESOLVED,
    VISIT_REQUESTED,
    PRODUCT_EXPECTED,
    COMPLETED,
    /** The same matter as another request, with which it ends; nobody is told of it. */
    DUPLICATE,
    CLOSED,
    CANCELLED;

    Set<RequestStatus> next() {
        return switch (this) {
            case REGISTERED -> EnumSet.of(TRIAGED, DUPLICATE, CANCELLED);
            case TRIAGED -> EnumSet.of(RESOLVED, VISIT_REQUESTED, PRODUCT_EXPECTED, DUPLICATE, CANCELLED);
            case DUPLICATE -> EnumSet.of(REGISTERED, TRIAGED, CANCELLED);
            case VISIT_REQUESTED, PRODUCT_EXPECTED -> EnumSet.of(COMPLETED, CANCELLED);
            case RESOLVED, COMPLETED -> EnumSet.of(CLOSED);
            case CLOSED, CANCELLED -> EnumSet.noneOf(RequestStatus.class);
        };
    }

    boolean isTerminal() {
        return next().isEmpty();
    }
}
