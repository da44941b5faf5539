package io.aftercare.intake.sla;

import io.aftercare.intake.request.ServiceRequest;
import io.aftercare.intake.sla.RecordedFact.Kind;
import io.aftercare.intake.sla.clock.SlaRun;
import io.aftercare.kit.sql.DeferredWrites;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How the promises of requests stand, kept for searching; it leaves with the other rows of the transaction. */
@Singleton
class Standings {
    private static final String NOTE = """
            INSERT INTO sla_standing (service_request_id, reported_at, due_at, breached_at, zone) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (service_request_id) DO UPDATE SET due_at = excluded.due_at,
                breached_at = excluded.breached_at, zone = excluded.zone
            WHERE (sla_standing.due_at, sla_standing.breached_at, sla_standing.zone)
                IS DISTINCT FROM (excluded.due_at, excluded.breached_at, excluded.zone)""";

    private final DeferredWrites writes;

    Standings(DeferredWrites writes) {
        this.writes = writes;
    }

    /** A duplicate is at no risk of its own. */
    void note(ServiceRequest request, Reckoning reckoning, List<RecordedFact> known) {
        var runs = request.isDuplicate() ? List.<SlaRun>of() : reckoning.runs();
        var open =
                runs.stream().filter(run -> run.open() && run.target() != null).toList();
        writes.add(
                NOTE,
                request.aggregateId(),
                request.origin().reportedAt().atOffset(ZoneOffset.UTC),
                first(open, SlaRun::dueAt),
                first(runs, SlaRun::breachedAt),
                zone(known));
    }

    private static @Nullable OffsetDateTime first(List<SlaRun> runs, Function<SlaRun, @Nullable Instant> moment) {
        return runs.stream()
                .map(moment)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .min(Comparator.naturalOrder())
                .map(at -> at.atOffset(ZoneOffset.UTC))
                .orElse(null);
    }

    private static @Nullable String zone(List<RecordedFact> known) {
        return known.stream()
                .filter(record -> record.kind() == Kind.CLASSIFIED || record.kind() == Kind.ZONE_CHANGED)
                .sorted(Comparator.comparing(RecordedFact::at))
                .reduce((_, later) -> later)
                .map(RecordedFact::zone)
                .orElse(null);
    }
}
