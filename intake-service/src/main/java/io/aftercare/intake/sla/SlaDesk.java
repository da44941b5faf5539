package io.aftercare.intake.sla;

import io.aftercare.intake.platform.Versioned;
import io.aftercare.intake.request.RequestScope;
import io.aftercare.intake.request.ServiceRequest;
import io.aftercare.intake.request.ServiceRequests;
import io.aftercare.intake.request.Triage;
import io.aftercare.intake.sla.RecordedFact.Kind;
import io.aftercare.intake.sla.SlaView.ExemptionView;
import io.aftercare.intake.sla.SlaView.GoalView;
import io.aftercare.intake.sla.clock.SlaFact.ExemptionTold;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.privacy.Vault;
import io.aftercare.kit.time.Occurred;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What people read of clocks and tell them. */
@ApplicationScoped
@Transactional
class SlaDesk {
    private final ServiceRequests requests;
    private final SlaService clocks;
    private final Vault vault;
    private final Caller caller;
    private final Clock clock;

    SlaDesk(ServiceRequests requests, SlaService clocks, Vault vault, Caller caller, Clock clock) {
        this.requests = requests;
        this.clocks = clocks;
        this.vault = vault;
        this.caller = caller;
        this.clock = clock;
    }

    Versioned<SlaView> get(UUID id) {
        var request =
                requests.inScope(id, RequestScope.of(caller)).orElseThrow(() -> new NotFound("Service request", id));
        return account(request);
    }

    Versioned<SlaView> pause(UUID id, @Nullable IfMatch ifMatch, ChangePause command) {
        return change(id, ifMatch, request -> {
            var at = at(command, request);
            if (clocks.isPaused(request, command.reason())) {
                throw SlaRefusal.alreadyPaused(command.reason());
            }
            clocks.paused(request, command.reason(), at);
        });
    }

    Versioned<SlaView> resume(UUID id, @Nullable IfMatch ifMatch, ChangePause command) {
        return change(id, ifMatch, request -> {
            var at = at(command, request);
            if (!clocks.isPaused(request, command.reason())) {
                throw SlaRefusal.notPaused(command.reason());
            }
            clocks.resumed(request, command.reason(), at);
        });
    }

    Versioned<SlaView> exempt(UUID id, @Nullable IfMatch ifMatch, TellExemption command) {
        return change(id, ifMatch, request -> {
            var informed = informedAt(command, request);
            var records = clocks.recordsOf(request);
            var reckoning = clocks.reckon(request, records);
            var run = reckoning.runs().stream()
                    .filter(candidate -> candidate.goal() == command.goal())
                    .filter(candidate -> candidate.open() && candidate.target() != null)
                    .findFirst()
                    .orElseThrow(() -> SlaRefusal.notOpen(command.goal()));
            if (run.breachedAt() != null) {
                throw SlaRefusal.tooLate(command.goal(), run.breachedAt());
            }
            var note = command.note() == null
                    ? null
                    : vault.encrypt(request.matter().customerId(), "sla-exemption-note", command.note());
            clocks.record(
                    request,
                    records,
                    new ExemptionTold(reckoning.now(), command.goal(), informed),
                    new TellExemption.Grounds(command.reason(), note));
        });
    }

    private Versioned<SlaView> change(UUID id, @Nullable IfMatch ifMatch, Consumer<ServiceRequest> step) {
        var request = requests.lockInScope(id, RequestScope.of(caller))
                .orElseThrow(() -> new NotFound("Service request", id));
        IfMatch.check(ifMatch, request);
        if (request.isOver()) {
            throw SlaRefusal.over(request.status());
        }
        step.accept(request);
        requests.flush();
        return account(request);
    }

    private Instant at(ChangePause command, ServiceRequest request) {
        var last = clocks.recordsOf(request).stream()
                .map(RecordedFact::at)
                .max(Instant::compareTo)
                .orElse(request.origin().reportedAt());
        return Occurred.at(command.at(), last, clock);
    }

    private Instant informedAt(TellExemption command, ServiceRequest request) {
        var informed = command.customerInformedAt();
        if (informed.isAfter(clock.instant())) {
            throw new InvalidField("customerInformedAt", "not-in-future", "The customer cannot have been told yet");
        }
        if (informed.isBefore(request.origin().reportedAt())) {
            throw new InvalidField("customerInformedAt", "not-before-notice", "That was before the customer's notice");
        }
        return informed;
    }

    private Versioned<SlaView> account(ServiceRequest request) {
        var records = clocks.recordsOf(request);
        var reckoning = clocks.reckon(request, records);
        var view = new SlaView(
                request.aggregateId(),
                reckoning.now(),
                request.triage().map(Triage::priority).orElse(null),
                reckoning.runs().stream().map(GoalView::of).toList(),
                exemptions(request, records));
        return Versioned.of(request, view);
    }

    private List<ExemptionView> exemptions(ServiceRequest request, List<RecordedFact> records) {
        return records.stream()
                .filter(record -> record.kind() == Kind.EXEMPTION_TOLD)
                .map(record -> new ExemptionView(
                        Objects.requireNonNull(record.goal()),
                        Objects.requireNonNull(record.exemptionReason()),
                        Objects.requireNonNull(record.customerInformedAt()),
                        record.at(),
                        record.recordedBy(),
                        open(request, record.noteCipher())))
                .toList();
    }

    private @Nullable String open(ServiceRequest request, byte @Nullable [] note) {
        return note == null
                ? null
                : vault.decrypt(request.matter().customerId(), "sla-exemption-note", note)
                        .orElse(null);
    }
}
