package io.aftercare.kpi;

import io.aftercare.kit.ids.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The events of one service request, told step by step, a minute after each other unless time is given. */
public final class ALife {
    public final UUID requestId = Ids.next();
    private final UUID visitId = Ids.next();
    private final UUID repairId = Ids.next();
    private final UUID settlementId = Ids.next();
    private final UUID followUpId = Ids.next();
    private final List<Told> told = new ArrayList<>();
    private final Map<UUID, Long> sequences = new HashMap<>();
    private final Map<String, Object> job = new HashMap<>();
    private Instant now;

    private ALife(Instant reportedAt) {
        now = reportedAt;
        job.put("serviceRequestId", requestId.toString());
        job.put("reportedAt", reportedAt.toString());
        job.put("partner", "acme");
        job.put("channel", "PHONE");
        job.put("productCode", "AC-900");
        job.put("faultCategory", "no-heat");
        job.put("assetId", Ids.next().toString());
        job.put("inWarranty", true);
        job.put("priority", "P2");
    }

    public static ALife reportedAt(String moment) {
        return new ALife(Instant.parse(moment));
    }

    public static ALife reportedAt(Instant moment) {
        return new ALife(moment);
    }

    /** A fact of the job, carried by every event that tells it. */
    public ALife with(String field, Object value) {
        job.put(field, value);
        return this;
    }

    public ALife after(Duration pause) {
        now = now.plus(pause);
        return this;
    }

    public ALife registered() {
        var fields = new HashMap<String, Object>();
        if (!job.containsKey("possibleDuplicateOf")) {
            fields.put("possibleDuplicateOf", null);
        }
        return tell("service_request.registered.v1", requestId, fields);
    }

    public ALife triaged(String type) {
        return tell("service_request.triaged.v1", requestId, Map.of("requestType", type));
    }

    public ALife resolved() {
        return tell("service_request.resolved.v1", requestId, Map.of());
    }

    public ALife cancelled() {
        return tell("service_request.cancelled.v1", requestId, Map.of());
    }

    public ALife visited(String outlet, String technician, boolean onTime) {
        tell("service_request.visit_requested.v1", requestId, Map.of());
        tell("visit.requested.v1", visitId, Map.of());
        tell("visit.proposed.v1", visitId, Map.of("outletCode", outlet, "technicianLogin", "tech-00"));
        tell("visit.refused.v1", visitId, Map.of());
        tell("visit.proposed.v1", visitId, Map.of("outletCode", outlet, "technicianLogin", technician));
        tell("visit.accepted.v1", visitId, Map.of("outletCode", outlet, "technicianLogin", technician));
        return arrived(outlet, technician, onTime);
    }

    public ALife arrived(String outlet, String technician, boolean onTime) {
        return tell(
                "visit.arrived.v1",
                visitId,
                Map.of("outletCode", outlet, "technicianLogin", technician, "onTime", onTime));
    }

    public ALife started(String outlet, String technician) {
        tell("repair.opened.v1", repairId, Map.of("outletCode", outlet, "technicianLogin", technician));
        return tell("repair.started.v1", repairId, Map.of());
    }

    public ALife inspected(boolean passed) {
        return tell("repair.inspected.v1", repairId, Map.of("passed", passed));
    }

    public ALife repaired(String outlet, String technician, String mode, int reworkCount) {
        return tell(
                "repair.completed.v1",
                repairId,
                Map.of(
                        "outletCode", outlet,
                        "technicianLogin", technician,
                        "mode", mode,
                        "reworkCount", reworkCount,
                        "labourMinutes", 45));
    }

    public ALife paid(long cents) {
        return tell("settlement.paid.v1", settlementId, Map.of("totalCents", cents));
    }

    public ALife answered(int satisfaction) {
        return tell("follow_up.answered.v1", followUpId, Map.of("satisfaction", satisfaction));
    }

    public ALife closed() {
        tell("follow_up.closed.v1", followUpId, Map.of());
        tell("service_request.completed.v1", requestId, Map.of());
        return tell("service_request.closed.v1", requestId, Map.of());
    }

    /** A request on site that takes the usual way from the call to the last answer. */
    public ALife livedThrough() {
        return registered()
                .triaged("FAULT")
                .visited("SH-PD", "tech-16", true)
                .started("SH-PD", "tech-16")
                .inspected(false)
                .inspected(true)
                .repaired("SH-PD", "tech-16", "ON_SITE", 1)
                .paid(12_345)
                .answered(4)
                .closed();
    }

    public List<Told> events() {
        return List.copyOf(told);
    }

    private ALife tell(String type, UUID subject, Map<String, ?> own) {
        now = now.plus(Duration.ofMinutes(1));
        var golden = Told.golden(type);
        var fields = new HashMap<String, Object>(own);
        job.forEach((name, value) -> {
            if (golden.has(name)) {
                fields.putIfAbsent(name, value);
            }
        });
        told.add(Told.of(type, subject, sequences.merge(subject, 1L, Long::sum), now, fields));
        return this;
    }
}
