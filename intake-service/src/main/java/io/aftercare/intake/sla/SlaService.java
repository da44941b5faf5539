package io.aftercare.intake.sla;

import static io.aftercare.intake.sla.RecordedFact.Kind.CLASSIFIED;
import static io.aftercare.intake.sla.RecordedFact.Kind.PAUSED;
import static io.aftercare.intake.sla.RecordedFact.Kind.REASSIGNED;
import static io.aftercare.intake.sla.RecordedFact.Kind.REOPENED;

import io.aftercare.intake.policy.ServicePolicies;
import io.aftercare.intake.policy.SlaGoal;
import io.aftercare.intake.policy.SlaSubject;
import io.aftercare.intake.request.ServiceRequest;
import io.aftercare.intake.request.Triage;
import io.aftercare.intake.request.Triage.Complexity;
import io.aftercare.intake.sla.clock.PauseReason;
import io.aftercare.intake.sla.clock.SlaFact;
import io.aftercare.intake.sla.clock.SlaFact.CalendarChanged;
import io.aftercare.intake.sla.clock.SlaFact.Classified;
import io.aftercare.intake.sla.clock.SlaFact.Ended;
import io.aftercare.intake.sla.clock.SlaFact.Met;
import io.aftercare.intake.sla.clock.SlaFact.Opened;
import io.aftercare.intake.sla.clock.SlaFact.Paused;
import io.aftercare.intake.sla.clock.SlaFact.PolicyChanged;
import io.aftercare.intake.sla.clock.SlaFact.PriorityChanged;
import io.aftercare.intake.sla.clock.SlaFact.Reassigned;
import io.aftercare.intake.sla.clock.SlaFact.Resumed;
import io.aftercare.intake.sla.clock.SlaFact.Started;
import io.aftercare.intake.sla.clock.SlaFact.ZoneChanged;
import io.aftercare.intake.sla.clock.SlaSituation;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.time.Deadlines;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Records what matters to the clocks of a request, in the transaction in which it happens, and lets the deadline of the
 * request follow. Whoever calls holds the request locked.
 */
@ApplicationScoped
@Transactional
public class SlaService {
    static final String DEADLINE = "sla";

    private final RecordedFacts records;
    private final ToldAlarms alarms;
    private final Standings standings;
    private final ServicePolicies policies;
    private final Calendars calendars;
    private final Deadlines deadlines;
    private final Caller caller;
    private final Clock clock;

    SlaService(
            RecordedFacts records,
            ToldAlarms alarms,
            Standings standings,
            ServicePolicies policies,
            Calendars calendars,
            Deadlines deadlines,
            Caller caller,
            Clock clock) {
        this.records = records;
        this.alarms = alarms;
        this.standings = standings;
        this.policies = policies;
        this.calendars = calendars;
        this.deadlines = deadlines;
        this.caller = caller;
        this.clock = clock;
    }

    /** A new request: its clocks start with the notice. One statement, for this is the busiest path. */
    public void opened(ServiceRequest request) {
        var reckoning = reckon(request, List.of());
        standings.note(request, reckoning, List.of());
        reckoning
                .nextMoment(Set.of(), request.origin().recordedAt())
                .ifPresent(moment -> deadlines.set(DEADLINE, request.aggregateId(), moment));
    }

    /** Triage was the first response and says what the request has been all along. */
    public void triaged(ServiceRequest request, @Nullable String zone, Instant moment) {
        var at = sinceNotice(request, moment);
        var triage = request.triage().orElseThrow();
        var rules = policies.slaRules(triage.policyCode(), triage.policyVersion());
        record(
                request,
                List.of(new Classified(at, rules, triage.priority(), zone), new Met(at, SlaGoal.FIRST_RESPONSE)));
    }

    /** Priority, policy or zone are judged anew; they hold from this moment on. */
    public void reclassified(ServiceRequest request, Triage former, @Nullable String zone, Instant moment) {
        var at = sinceNotice(request, moment);
        var present = request.triage().orElseThrow();
        var facts = new ArrayList<SlaFact>();
        if (present.priority() != former.priority()) {
            facts.add(new PriorityChanged(at, present.priority()));
        }
        if (!present.policyCode().equals(former.policyCode()) || present.policyVersion() != former.policyVersion()) {
            var rules = policies.slaRules(present.policyCode(), present.policyVersion());
            facts.add(new PolicyChanged(at, rules));
            if (records.of(request.aggregateId()).stream().noneMatch(known -> known.kind() == REASSIGNED)) {
                facts.add(new CalendarChanged(at, calendars.at(request, rules)));
            }
        }
        if (zone != null) {
            facts.add(new ZoneChanged(at, zone));
        }
        record(request, facts);
    }

    /** The customer was spoken to. */
    public void contacted(ServiceRequest request, Instant moment) {
        var at = sinceNotice(request, moment);
        record(request, List.of(new Met(at, SlaGoal.CONTACT)));
    }

    /** Somebody stands at the product; a simple fault is to be repaired soon. */
    public void arrived(ServiceRequest request, Instant moment) {
        var at = sinceNotice(request, moment);
        var facts = new ArrayList<SlaFact>(List.of(new Met(at, SlaGoal.CONTACT), new Met(at, SlaGoal.ARRIVAL)));
        if (isSimple(request)) {
            facts.add(new Started(at, SlaGoal.FIX));
        }
        record(request, facts);
    }

    /** The product stands at the station. */
    public void received(ServiceRequest request, Instant moment) {
        var at = sinceNotice(request, moment);
        if (isSimple(request)) {
            record(request, List.of(new Started(at, SlaGoal.FIX)));
        }
    }

    /** The task is done: by telephone, or by a repair that is accepted. */
    public void served(ServiceRequest request, Instant moment) {
        var at = sinceNotice(request, moment);
        record(request, List.of(new Met(at, SlaGoal.CONTACT), new Met(at, SlaGoal.FIX), new Met(at, SlaGoal.CLOSE)));
    }

    /** Another outlet has the job; one that nobody has told of changes no hours. */
    public void reassigned(ServiceRequest request, String outletCode, Instant moment) {
        var at = sinceNotice(request, moment);
        calendars
                .ofOutlet(outletCode)
                .ifPresent(hours -> record(request, List.of(new Reassigned(at, outletCode, hours))));
    }

    /** Nothing can go on without the customer, or without parts. */
    public void paused(ServiceRequest request, PauseReason reason, Instant moment) {
        var at = sinceNotice(request, moment);
        record(request, List.of(new Paused(at, reason)));
    }

    /** What was waited for is there; nothing where it was not waited for. */
    public void resumed(ServiceRequest request, PauseReason reason, Instant moment) {
        if (isPaused(request, reason)) {
            record(request, List.of(new Resumed(sinceNotice(request, moment), reason)));
        }
    }

    boolean isPaused(ServiceRequest request, PauseReason reason) {
        return records.of(request.aggregateId()).stream()
                .filter(record -> record.pauseReason() == reason)
                .sorted(Comparator.comparing(RecordedFact::at))
                .reduce((_, later) -> later)
                .filter(last -> last.kind() == PAUSED)
                .isPresent();
    }

    /** The request is closed or cancelled. */
    public void ended(ServiceRequest request, Instant moment) {
        var at = sinceNotice(request, moment);
        record(request, List.of(new Ended(at)));
    }

    /** It became a duplicate, of whose promises nobody is told; or it is none any more, and what came due is told then. */
    public void duplicateChanged(ServiceRequest request) {
        moveDeadline(request, recordsOf(request), alarms.of(request.aggregateId()));
    }

    private void record(ServiceRequest request, List<SlaFact> facts) {
        var known = new ArrayList<>(records.of(request.aggregateId()));
        var before = known.size();
        facts.stream()
                .filter(fact -> sinceReopened(known).stream().noneMatch(record -> record.says(fact)))
                .forEach(fact -> known.add(recorded(request, known.size() + 1, fact)));
        if (known.size() > before) {
            records.persist(known.subList(before, known.size()));
            moveDeadline(request, known, alarms.of(request.aggregateId()));
        }
    }

    private static List<RecordedFact> sinceReopened(List<RecordedFact> known) {
        var from = known.size();
        while (from > 0 && known.get(from - 1).kind() != REOPENED) {
            from--;
        }
        return known.subList(from, known.size());
    }

    private RecordedFact recorded(ServiceRequest request, int position, SlaFact fact) {
        return new RecordedFact(
                new RecordedFact.Key(request.aggregateId(), position), fact, clock.instant(), caller.login());
    }

    /** Records one more fact with what only the records need to know. */
    void record(ServiceRequest request, List<RecordedFact> known, SlaFact fact, TellExemption.Grounds grounds) {
        var record = recorded(request, known.size() + 1, fact).because(grounds.reason(), grounds.noteCipher());
        records.persist(record);
        var all = new ArrayList<>(known);
        all.add(record);
        moveDeadline(request, all, alarms.of(request.aggregateId()));
    }

    /** Notes anew how the promises stand, for requests of which that was not noted yet. */
    public void restate(ServiceRequest request) {
        var known = recordsOf(request);
        standings.note(request, reckon(request, known), known);
    }

    private void moveDeadline(ServiceRequest request, List<RecordedFact> known, Set<ToldAlarm.Key> told) {
        moveDeadline(request, known, reckon(request, known), told);
    }

    /** The deadline waits for the next moment of all clocks, or is gone. */
    void moveDeadline(ServiceRequest request, List<RecordedFact> known, Reckoning reckoning, Set<ToldAlarm.Key> told) {
        standings.note(request, reckoning, known);
        Optional.of(reckoning)
                .filter(_ -> !request.isDuplicate())
                .flatMap(clocks -> clocks.nextMoment(told, request.origin().recordedAt()))
                .ifPresentOrElse(
                        moment -> deadlines.set(DEADLINE, request.aggregateId(), moment),
                        () -> deadlines.cancel(DEADLINE, request.aggregateId()));
    }

    List<RecordedFact> recordsOf(ServiceRequest request) {
        return records.of(request.aggregateId());
    }

    Map<UUID, List<RecordedFact>> recordsOf(Collection<UUID> serviceRequestIds) {
        return records.of(serviceRequestIds);
    }

    /** The clocks of the request as they stand now. */
    Reckoning reckon(ServiceRequest request, List<RecordedFact> known) {
        var notice = request.origin().reportedAt();
        var triage = known.stream()
                .filter(record -> record.kind() == CLASSIFIED)
                .map(record -> record.fact(policies, calendars))
                .flatMap(fact -> fact instanceof Classified classified ? Stream.of(classified) : Stream.empty())
                .findFirst();
        var rules = triage.map(Classified::rules).orElseGet(policies::slaRulesBeforeTriage);
        var subject =
                new SlaSubject(request.origin().partner(), request.matter().productCode(), null, null);
        var facts = new ArrayList<SlaFact>();
        facts.add(new Opened(notice, new SlaSituation(subject, rules, calendars.at(request, rules))));
        known.forEach(record -> facts.add(record.fact(policies, calendars)));
        return Reckoning.of(request.aggregateId(), facts, clock.instant());
    }

    /** Clocks of other services may run a little behind. */
    private static Instant sinceNotice(ServiceRequest request, Instant moment) {
        var notice = request.origin().reportedAt();
        return moment.isBefore(notice) ? notice : moment;
    }

    private static boolean isSimple(ServiceRequest request) {
        return request.triage()
                .filter(triage -> triage.complexity() == Complexity.SIMPLE)
                .isPresent();
    }
}
