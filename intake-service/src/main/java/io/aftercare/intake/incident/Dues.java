package io.aftercare.intake.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is still awaited of an incident, and until when. */
record Dues(List<Due> open) {
    /** How soon an incident is to be on file and known at the top, counted from its report in calendar time. */
    record Terms(Duration filingWithin, Duration topInformationWithin) {}

    /** A status that is to be reached until then. */
    record Due(IncidentStatus step, Instant dueAt) {}

    static Dues of(
            IncidentStatus status, Instant filingDueAt, Instant topInformationDueAt, @Nullable Instant reportDueAt) {
        var topInformation = new Due(IncidentStatus.TOP_INFORMED, topInformationDueAt);
        return new Dues(
                switch (status) {
                    case REPORTED -> List.of(new Due(IncidentStatus.FILED, filingDueAt), topInformation);
                    case FILED -> List.of(topInformation);
                    case RESOLVED ->
                        reportDueAt == null
                                ? List.of()
                                : List.of(new Due(IncidentStatus.REPORT_DELIVERED, reportDueAt));
                    case TOP_INFORMED, TRACKED, REPORT_DELIVERED, CLOSED, WITHDRAWN -> List.of();
                });
    }

    /** The first moment after this one at which something comes due. */
    Optional<Instant> nextAfter(Instant moment) {
        return open.stream().map(Due::dueAt).filter(due -> due.isAfter(moment)).min(Comparator.naturalOrder());
    }

    List<Due> at(Instant moment) {
        return open.stream().filter(due -> due.dueAt().equals(moment)).toList();
    }
}
