package io.aftercare.intake.sla;

import io.aftercare.intake.request.ServiceRequest;
import io.aftercare.intake.request.ServiceRequests;
import io.aftercare.intake.request.SlaPromise;
import io.aftercare.intake.request.Triage;
import io.aftercare.intake.sla.Reckoning.Due;
import io.aftercare.kit.events.Outbox;
import io.aftercare.kit.time.DeadlineHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.UUID;

/** Tells what has come due, each alarm once, and sets the deadline to what comes next. */
@ApplicationScoped
class SlaAlarms implements DeadlineHandler {
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
        requests.lock(serviceRequestId).ifPresent(this::tell);
    }

    private void tell(ServiceRequest request) {
        var id = request.aggregateId();
        var told = new HashSet<>(alarms.of(id));
        var records = clocks.recordsOf(request);
        for (var due :
                clocks.reckon(request, records).untold(told, request.origin().recordedAt())) {
            var key = ToldAlarm.Key.of(id, due.run(), due.alarm());
            raise(request, due);
            alarms.persist(new ToldAlarm(key, due.alarm().at(), clock.instant()));
            told.add(key);
        }
        outbox.publish(request);
        clocks.moveDeadline(request, records, told);
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
