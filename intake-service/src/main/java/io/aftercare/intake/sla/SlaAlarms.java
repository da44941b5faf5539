package io.aftercare.intake.sla;

import io.aftercare.intake.request.ServiceRequest;
import io.aftercare.intake.request.ServiceRequests;
import io.aftercare.intake.request.SlaPromise;
import io.aftercare.intake.request.Triage;
import io.aftercare.intake.sla.Reckoning.Due;
import io.aftercare.kit.events.Outbox;
import io.aftercare.kit.time.DeadlineBatchHandler;
import io.aftercare.kit.time.DueDeadline;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tells what has come due, each alarm once, and sets the deadline to what comes next. */
@ApplicationScoped
class SlaAlarms implements DeadlineBatchHandler {
    private final ServiceRequests requests;
    private final ToldAlarms alarms;
    private final SlaService clocks;
    private final Outbox outbox;
    private final Clock clock;

    SlaAlarms(ServiceRequests requests, ToldAlarms alarms, SlaService clocks, Outbox outbox, Clock clock) {
        this.requests = requests;
        this.alarms = alarms;
        this.clocks = clocks;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return SlaService.DEADLINE;
    }

    @Override
    public void onDue(UUID serviceRequestId, Instant dueAt) {
        requests.lock(serviceRequestId)
                .ifPresent(request -> tell(request, clocks.recordsOf(request), alarms.of(serviceRequestId)));
    }

    @Override
    public List<DueDeadline> reserve(List<DueDeadline> due) {
        var free = requests.lockFree(requestsOf(due)).stream()
                .map(ServiceRequest::aggregateId)
                .collect(Collectors.toSet());
        return due.stream()
                .filter(deadline -> free.contains(deadline.aggregateId()))
                .toList();
    }

    @Override
    public void onDue(List<DueDeadline> due) {
        var ids = requestsOf(due);
        var records = clocks.recordsOf(ids);
        var told = alarms.of(ids);
        for (var id : ids) {
            // They were read when they were reserved; no statement is sent.
            tell(requests.findById(id), records.getOrDefault(id, List.of()), told.getOrDefault(id, Set.of()));
        }
    }

    private static List<UUID> requestsOf(List<DueDeadline> due) {
        return due.stream().map(DueDeadline::aggregateId).toList();
    }

    private void tell(ServiceRequest request, List<RecordedFact> records, Set<ToldAlarm.Key> toldBefore) {
        if (request.isDuplicate()) {
            return;
        }
        var id = request.aggregateId();
        var told = new HashSet<>(toldBefore);
        var reckoning = clocks.reckon(request, records);
        for (var due : reckoning.untold(told, request.origin().recordedAt())) {
            var key = ToldAlarm.Key.of(id, due.run(), due.alarm());
            raise(request, due);
            alarms.persist(new ToldAlarm(key, due.alarm().at(), clock.instant()));
            told.add(key);
        }
        outbox.publish(request);
        clocks.moveDeadline(request, records, reckoning, told);
    }

    private static void raise(ServiceRequest request, Due due) {
        var promise = promise(request, due);
        var at = due.alarm().at();
        switch (due.alarm().step()) {
            case WARNING -> request.slaWarned(promise, at);
            case BREACH -> request.slaBreached(promise, at);
            case ESCALATION ->
                request.slaEscalated(
                        promise,
                        at,
                        due.alarm().level(),
                        Objects.requireNonNull(due.alarm().role()));
        }
    }

    private static SlaPromise promise(ServiceRequest request, Due due) {
        var origin = request.origin();
        return new SlaPromise(
                request.aggregateId(),
                origin.partner(),
                due.run().goal(),
                due.run().number(),
                request.triage().map(Triage::priority).orElse(null),
                due.run().rules().policyCode(),
                due.run().rules().policyVersion(),
                origin.firstResponder(),
                request.outletCode().orElse(null),
                Objects.requireNonNull(due.run().dueAt()));
    }
}
