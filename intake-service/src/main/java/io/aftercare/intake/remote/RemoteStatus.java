package io.aftercare.intake.remote;

import java.util.EnumSet;
import java.util.Set;

/** The life of an authorisation and its one session, and the only place that says which step may follow which. */
enum RemoteStatus {
    GIVEN,
    IN_SESSION,
    ENDED,
    WITHDRAWN,
    EXPIRED;

    Set<RemoteStatus> next() {
        return switch (this) {
            case GIVEN -> EnumSet.of(IN_SESSION, WITHDRAWN, EXPIRED);
            case IN_SESSION -> EnumSet.of(ENDED, WITHDRAWN, EXPIRED);
            case ENDED, WITHDRAWN, EXPIRED -> EnumSet.noneOf(RemoteStatus.class);
        };
    }

    boolean isTerminal() {
        return next().isEmpty();
    }
}
