package io.aftercare.intake.timeline;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read of the events of other services: each is about one request and happened at one moment. */
sealed interface AboutRequest {
    UUID serviceRequestId();

    Instant at();

    /** An event of which only the time matters here. */
    record Heard(UUID serviceRequestId, Instant at) implements AboutRequest {}

    /** An event that says whose job a request is. */
    record VisitAssigned(UUID serviceRequestId, Instant at, String outletCode, String technicianLogin)
            implements AboutRequest {}

    /** The work is done and accepted; who did it is told since somebody asks for it. */
    record RepairCompleted(
            UUID serviceRequestId, Instant at, @Nullable String technicianLogin) implements AboutRequest {}

    /** The work begins; at a station it may be nobody's job yet. */
    record RepairOpened(
            UUID serviceRequestId, Instant at, @Nullable String technicianLogin) implements AboutRequest {}
}
