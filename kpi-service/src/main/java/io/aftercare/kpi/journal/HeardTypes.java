package io.aftercare.kpi.journal;

import java.util.List;

/** The types of events that are kept: all that exist. A test compares with the contracts of the other services. */
final class HeardTypes {
    static final List<String> ALL = List.of(
            "service_request.registered.v1",
            "service_request.triaged.v1",
            "service_request.resolved.v1",
            "service_request.visit_requested.v1",
            "service_request.product_expected.v1",
            "service_request.cancelled.v1",
            "service_request.completed.v1",
            "service_request.closed.v1",
            "service_request.reclassified.v1",
            "service_request.escalated.v1",
            "service_request.escalation_acknowledged.v1",
            "service_request.sla_warned.v1",
            "service_request.sla_breached.v1",
            "service_request.sla_escalated.v1",
            "major_incident.reported.v1",
            "major_incident.filed.v1",
            "major_incident.top_informed.v1",
            "major_incident.tracked.v1",
            "major_incident.resolved.v1",
            "major_incident.report_delivered.v1",
            "major_incident.closed.v1",
            "major_incident.withdrawn.v1",
            "major_incident.overdue.v1",
            "customer.erased.v1",
            "outlet.opened.v1",
            "outlet.changed.v1",
            "outlet.suspended.v1",
            "outlet.reactivated.v1",
            "visit.requested.v1",
            "visit.proposed.v1",
            "visit.refused.v1",
            "visit.accepted.v1",
            "visit.appointed.v1",
            "visit.departed.v1",
            "visit.missed.v1",
            "visit.arrived.v1",
            "visit.completed.v1",
            "visit.cancelled.v1",
            "visit.escalated.v1",
            "repair.expected.v1",
            "repair.opened.v1",
            "repair.diagnosed.v1",
            "repair.plan_submitted.v1",
            "repair.plan_revised.v1",
            "repair.plan_approved.v1",
            "repair.plan_rejected.v1",
            "repair.started.v1",
            "repair.work_finished.v1",
            "repair.tested.v1",
            "repair.inspected.v1",
            "repair.signature_refused.v1",
            "repair.completed.v1",
            "repair.abandoned.v1",
            "settlement.drafted.v1",
            "settlement.confirmed.v1",
            "settlement.paid.v1",
            "settlement.waived.v1",
            "reservation.reserved.v1",
            "reservation.short.v1",
            "reservation.issued.v1",
            "reservation.returned.v1",
            "reservation.released.v1",
            "stock.received.v1",
            "stock.adjusted.v1",
            "follow_up.opened.v1",
            "follow_up.attempted.v1",
            "follow_up.answered.v1",
            "follow_up.investigation_opened.v1",
            "follow_up.investigated.v1",
            "follow_up.unreachable.v1",
            "follow_up.overdue.v1",
            "follow_up.cancelled.v1",
            "follow_up.closed.v1");

    /** Aggregates whose events need not belong to a service request. */
    private static final List<String> WITHOUT_REQUEST = List.of("customer.", "major_incident.", "outlet.", "stock.");

    private HeardTypes() {}

    static boolean belongToRequest(String type) {
        return WITHOUT_REQUEST.stream().noneMatch(type::startsWith);
    }
}
