package io.aftercare.intake.timeline;

import io.aftercare.intake.closing.Closing;
import io.aftercare.intake.customer.Visitors;
import io.aftercare.intake.escalation.Escalations;
import io.aftercare.intake.incident.MajorIncidents;
import io.aftercare.intake.mail.Correspondence;
import io.aftercare.intake.ownership.Assignments;
import io.aftercare.intake.request.RequestScope;
import io.aftercare.intake.request.ServiceRequest;
import io.aftercare.intake.request.ServiceRequests;
import io.aftercare.kit.events.EventMeta;
import io.aftercare.kit.events.NotYetKnown;
import io.aftercare.kit.events.Outbox;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Takes what other services tell, in the transaction of the event, and shows the whole way of a request. */
@ApplicationScoped
class TimelineService {
    static final String OWN = "/intake";

    private final Timelines timelines;
    private final OwnSteps steps;
    private final ServiceRequests requests;
    private final Visitors visitors;
    private final Closing closing;
    private final Escalations escalations;
    private final MajorIncidents incidents;
    private final Correspondence correspondence;
    private final Assignments assignments;
    private final Outbox outbox;
    private final Caller caller;

    TimelineService(
            Timelines timelines,
            OwnSteps steps,
            ServiceRequests requests,
            Visitors visitors,
            Closing closing,
            Escalations escalations,
            MajorIncidents incidents,
            Correspondence correspondence,
            Assignments assignments,
            Outbox outbox,
            Caller caller) {
        this.timelines = timelines;
        this.steps = steps;
        this.requests = requests;
        this.visitors = visitors;
        this.closing = closing;
        this.escalations = escalations;
        this.incidents = incidents;
        this.correspondence = correspondence;
        this.assignments = assignments;
        this.outbox = outbox;
        this.caller = caller;
    }

    /** Handles events by noting them in the timeline and letting them act on their request. */
    <T extends AboutRequest> BiConsumer<T, EventMeta> noting(BiConsumer<ServiceRequest, T> effect) {
        return (heard, meta) -> {
            var id = heard.serviceRequestId();
            var request = requests.lock(id).orElseThrow(() -> new NotYetKnown("Service request", id));
            timelines.persist(new Milestone(id, heard.at(), meta));
            effect.accept(request, heard);
            closing.closeWhenDone(request, request.lastStepAt());
            outbox.publish(request);
        };
    }

    /** Handles events that change nothing here but the timeline. */
    <T extends AboutRequest> BiConsumer<T, EventMeta> noting() {
        return noting((request, heard) -> {});
    }

    /** The job is this technician's now, unless the request is over already. */
    void assign(ServiceRequest request, @Nullable String technicianLogin) {
        if (technicianLogin != null && request.isUnderWay()) {
            visitors.welcome(request.aggregateId(), request.matter().customerId(), technicianLogin);
        }
    }

    /** The job is nobody's any more. */
    void unassign(ServiceRequest request) {
        visitors.dismiss(request.aggregateId());
    }

    @Transactional
    Page<TimelineEntry> of(UUID serviceRequestId) {
        var request = requests.inScope(serviceRequestId, RequestScope.of(caller))
                .orElseThrow(() -> new NotFound("Service request", serviceRequestId));
        var entries = new ArrayList<>(steps.of(serviceRequestId));
        entries.addAll(ownSteps(request));
        entries.addAll(timelines.of(serviceRequestId));
        escalations
                .momentsOf(serviceRequestId)
                .forEach(moment -> entries.add(new TimelineEntry(moment.at(), moment.type(), OWN)));
        incidents
                .momentsOf(serviceRequestId)
                .forEach(moment -> entries.add(new TimelineEntry(moment.at(), moment.type(), OWN)));
        correspondence
                .momentsOf(serviceRequestId)
                .forEach(moment -> entries.add(new TimelineEntry(moment.at(), moment.type(), OWN)));
        assignments
                .momentsOf(serviceRequestId)
                .forEach(moment -> entries.add(
                        new TimelineEntry(moment.at(), "service_request.assigned", OWN, moment.by(), moment.owner())));
        entries.sort(Comparator.comparing(TimelineEntry::at));
        return new Page<>(entries, null);
    }

    private static List<TimelineEntry> ownSteps(ServiceRequest request) {
        var steps = new ArrayList<TimelineEntry>();
        var milestones = request.milestones();
        note(steps, request.origin().reportedAt(), "service_request.registered.v1");
        note(steps, milestones.firstResponseAt(), "service_request.triaged.v1");
        note(steps, milestones.resolvedAt(), "service_request.resolved.v1");
        note(steps, milestones.visitRequestedAt(), "service_request.visit_requested.v1");
        note(steps, milestones.productExpectedAt(), "service_request.product_expected.v1");
        note(steps, milestones.completedAt(), "service_request.completed.v1");
        note(steps, milestones.cancelledAt(), "service_request.cancelled.v1");
        note(steps, milestones.closedAt(), "service_request.closed.v1");
        return steps;
    }

    private static void note(List<TimelineEntry> steps, @Nullable Instant at, String type) {
        if (at != null) {
            steps.add(new TimelineEntry(at, type, OWN));
        }
    }
}
