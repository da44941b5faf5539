package io.aftercare.intake.incident;

import java.util.EnumSet;
import java.util.Set;

/** The life of a major incident, and the only place that says which step may follow which. */
public enum IncidentStatus {
    REPORTED,
    FILED,
    TOP_INFORMED,
    TRACKED,
    /** The fault is gone; its analysis report is owed. */
    RESOLVED,
    REPORT_DELIVERED,
    CLOSED,
    /** It turned out to be none. */
    WITHDRAWN;

    Set<IncidentStatus> next() {
        return switch (this) {
            case REPORTED -> EnumSet.of(FILED, WITHDRAWN);
            case FILED -> EnumSet.of(TOP_INFORMED, WITHDRAWN);
            case TOP_INFORMED -> EnumSet.of(TRACKED, WITHDRAWN);
            case TRACKED -> EnumSet.of(RESOLVED, WITHDRAWN);
            case RESOLVED -> EnumSet.of(REPORT_DELIVERED);
            case REPORT_DELIVERED -> EnumSet.of(CLOSED);
            case CLOSED, WITHDRAWN -> EnumSet.noneOf(IncidentStatus.class);
        };
    }

    boolean isTerminal() {
        return next().isEmpty();
    }
}
