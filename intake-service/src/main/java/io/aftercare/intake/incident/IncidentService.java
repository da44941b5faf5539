package io.aftercare.intake.incident;

import io.aftercare.intake.customer.Partners;
import io.aftercare.intake.incident.IncidentSteps.DeliverReport;
import io.aftercare.intake.incident.IncidentSteps.InformTop;
import io.aftercare.intake.incident.IncidentSteps.Moment;
import io.aftercare.intake.incident.IncidentSteps.ResolveIncident;
import io.aftercare.intake.incident.IncidentSteps.TrackIncident;
import io.aftercare.intake.incident.IncidentSteps.WithdrawIncident;
import io.aftercare.intake.platform.Versioned;
import io.aftercare.intake.request.RequestScope;
import io.aftercare.intake.request.ServiceRequest;
import io.aftercare.intake.request.ServiceRequests;
import io.aftercare.kit.events.Outbox;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.ids.Ids;
import io.aftercare.kit.time.Occurred;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What is done with major incidents. */
@ApplicationScoped
@Transactional
class IncidentService {
    private final MajorIncidents incidents;
    private final ServiceRequests requests;
    private final IncidentTexts texts;
    private final IncidentDues dues;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    IncidentService(
            MajorIncidents incidents,
            ServiceRequests requests,
            IncidentTexts texts,
            IncidentDues dues,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.incidents = incidents;
        this.requests = requests;
        this.texts = texts;
        this.dues = dues;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    Versioned<MajorIncidentView> report(ReportMajorIncident command) {
        var at = Occurred.first(command.at(), clock);
        var detectedAt = command.detectedBy(at);
        var request = command.serviceRequestId() == null ? null : known(command.serviceRequestId());
        var id = Ids.next();
        var incident = MajorIncident.report(
                id,
                incidents.nextNumber(at),
                new Report(
                        partner(command, request),
                        command.serviceRequestId(),
                        outlet(command, request),
                        command.occurredAt(),
                        detectedAt,
                        at,
                        caller.login(),
                        command.managerInCharge(),
                        command.businessSigner()),
                command.grounds(),
                texts.seal(id, request == null ? null : request.matter().customerId(), command),
                dues.terms());
        incidents.persist(incident);
        return stored(incident);
    }

    Versioned<MajorIncidentView> file(UUID id, @Nullable IfMatch ifMatch, Moment command) {
        return change(id, ifMatch, command.at(), (incident, at) -> incident.file(caller.login(), at));
    }

    Versioned<MajorIncidentView> informTop(UUID id, @Nullable IfMatch ifMatch, InformTop command) {
        return change(id, ifMatch, command.at(), (incident, at) -> incident.informTop(command.informed(), at));
    }

    Versioned<MajorIncidentView> track(UUID id, @Nullable IfMatch ifMatch, TrackIncident command) {
        return change(id, ifMatch, command.at(), (incident, at) -> incident.track(command.leader(), at));
    }

    Versioned<MajorIncidentView> resolve(UUID id, @Nullable IfMatch ifMatch, ResolveIncident command) {
        return change(
                id,
                ifMatch,
                command.at(),
                (incident, at) -> incident.resolve(
                        texts.sealHandling(incident, command.handling()), dues.reportDueAfter(at), at));
    }

    Versioned<MajorIncidentView> deliverReport(UUID id, @Nullable IfMatch ifMatch, DeliverReport command) {
        return change(id, ifMatch, command.at(), (incident, at) -> {
            incident.deliverReport(
                    command.reportReference(), command.customerInformedAt(), command.businessInformedAt(), at);
            refuseOutside(incident, "customerInformedAt", command.customerInformedAt(), at);
            refuseOutside(incident, "businessInformedAt", command.businessInformedAt(), at);
        });
    }

    Versioned<MajorIncidentView> close(UUID id, @Nullable IfMatch ifMatch, Moment command) {
        return change(id, ifMatch, command.at(), MajorIncident::close);
    }

    Versioned<MajorIncidentView> withdraw(UUID id, @Nullable IfMatch ifMatch, WithdrawIncident command) {
        return change(
                id,
                ifMatch,
                command.at(),
                (incident, at) -> incident.withdraw(texts.sealWithdrawal(incident, command.reason()), at));
    }

    Versioned<MajorIncidentView> get(UUID id) {
        return shown(one(id));
    }

    Page<MajorIncidentView.Summary> newest(MajorIncidents.Filter filter, @Nullable Cursor after, int limit) {
        return Page.of(
                        incidents.newest(filter, caller, after, limit),
                        limit,
                        incident -> new Cursor(incident.report().reportedAt(), incident.aggregateId()))
                .map(MajorIncidentView.Summary::of);
    }

    private Versioned<MajorIncidentView> change(
            UUID id, @Nullable IfMatch ifMatch, @Nullable Instant given, BiConsumer<MajorIncident, Instant> step) {
        var incident = incidents.lockInScope(id, caller).orElseThrow(() -> new NotFound("Major incident", id));
        IfMatch.check(ifMatch, incident);
        step.accept(incident, Occurred.at(given, incident.lastStepAt(), clock));
        return stored(incident);
    }

    private Versioned<MajorIncidentView> stored(MajorIncident incident) {
        outbox.publish(incident);
        dues.await(incident, clock.instant());
        incidents.flush();
        return shown(incident);
    }

    private MajorIncident one(UUID id) {
        return incidents.inScope(id, caller).orElseThrow(() -> new NotFound("Major incident", id));
    }

    private Versioned<MajorIncidentView> shown(MajorIncident incident) {
        return Versioned.of(incident, MajorIncidentView.of(incident, texts.of(incident), clock.instant()));
    }

    private ServiceRequest known(UUID id) {
        return requests.inScope(id, RequestScope.of(caller))
                .orElseThrow(() -> new InvalidField("serviceRequestId", "known-request", "No such request for you"));
    }

    private String partner(ReportMajorIncident command, @Nullable ServiceRequest request) {
        if (request == null) {
            return Partners.of(caller, command.partner());
        }
        var partner = request.origin().partner();
        if (command.partner() != null && !command.partner().equals(partner)) {
            throw new InvalidField("partner", "partner-of-request", "The request belongs to another partner");
        }
        return partner;
    }

    private @Nullable String outlet(ReportMajorIncident command, @Nullable ServiceRequest request) {
        if (request != null && request.outletCode().isPresent()) {
            return request.outletCode().get();
        }
        var own = caller.outlet().orElse(command.outletCode());
        if (command.outletCode() != null && !command.outletCode().equals(own)) {
            throw new InvalidField("outletCode", "own-outlet", "Staff of an outlet reports for its own outlet only");
        }
        return own;
    }

    private static void refuseOutside(MajorIncident incident, String field, Instant informed, Instant at) {
        if (informed.isAfter(at)) {
            throw new InvalidField(field, "not-after-step", "Nobody can have had the report yet");
        }
        if (informed.isBefore(incident.report().occurredAt())) {
            throw new InvalidField(field, "not-before-incident", "That was before the incident");
        }
    }
}
