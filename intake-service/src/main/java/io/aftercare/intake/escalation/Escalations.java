package io.aftercare.intake.escalation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The escalations of all requests. */
@ApplicationScoped
public class Escalations implements PanacheRepositoryBase<Escalation, Escalation.Key> {
    /** Something that happened to an escalation, with the type of the event that told it. */
    public record EscalationMoment(Instant at, String type) {}

    /** From the first to the last. */
    List<Escalation> of(UUID serviceRequestId) {
        return list("key.serviceRequestId = ?1 order by key.level", serviceRequestId);
    }

    /** What happened to the escalations of a request. */
    public List<EscalationMoment> momentsOf(UUID serviceRequestId) {
        var moments = new ArrayList<EscalationMoment>();
        for (var escalation : of(serviceRequestId)) {
            moments.add(new EscalationMoment(escalation.raisedAt(), "service_request.escalated.v1"));
            var acknowledgedAt = escalation.acknowledgedAt();
            if (acknowledgedAt != null) {
                moments.add(new EscalationMoment(acknowledgedAt, "service_request.escalation_acknowledged.v1"));
            }
        }
        return moments;
    }
}
