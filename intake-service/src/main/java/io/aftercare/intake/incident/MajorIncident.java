package io.aftercare.intake.incident;

import io.aftercare.intake.incident.IncidentEvent.MajorIncidentClosed;
import io.aftercare.intake.incident.IncidentEvent.MajorIncidentFiled;
import io.aftercare.intake.incident.IncidentEvent.MajorIncidentOverdue;
import io.aftercare.intake.incident.IncidentEvent.MajorIncidentReportDelivered;
import io.aftercare.intake.incident.IncidentEvent.MajorIncidentReported;
import io.aftercare.intake.incident.IncidentEvent.MajorIncidentResolved;
import io.aftercare.intake.incident.IncidentEvent.MajorIncidentTopInformed;
import io.aftercare.intake.incident.IncidentEvent.MajorIncidentTracked;
import io.aftercare.intake.incident.IncidentEvent.MajorIncidentWithdrawn;
import io.aftercare.intake.incident.Report.Ground;
import io.aftercare.kit.events.Aggregate;
import io.aftercare.kit.http.IllegalTransition;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A major incident. */
@Entity
public class MajorIncident extends Aggregate {
    @Id
    private UUID id;

    private String number;

    @Enumerated(EnumType.STRING)
    private IncidentStatus status;

    private Report report;
    private String[] grounds;
    private SealedFacts facts;
    private Instant lastStepAt;

    private Instant filingDueAt;
    private Instant topInformationDueAt;

    private @Nullable Instant filedAt;
    private @Nullable String filedBy;
    private @Nullable Instant topInformedAt;
    private @Nullable String topInformed;
    private @Nullable Instant trackedAt;
    private @Nullable String leader;
    private @Nullable Instant resolvedAt;
    private byte @Nullable [] handlingCipher;
    private @Nullable Instant reportDueAt;
    private @Nullable Instant reportDeliveredAt;
    private @Nullable String reportReference;
    private @Nullable Instant customerInformedAt;
    private @Nullable Instant businessInformedAt;
    private @Nullable Instant closedAt;
    private @Nullable Instant withdrawnAt;
    private byte @Nullable [] withdrawalCipher;

    /** The next moment at which something comes due or did; for the list of what is overdue. */
    private @Nullable Instant nextDueAt;

    /** For Hibernate. */
    protected MajorIncident() {}

    private MajorIncident(UUID id, String number, Report report, Set<Ground> grounds, SealedFacts facts) {
        this.id = id;
        this.number = number;
        this.report = report;
        this.grounds = grounds.stream().sorted().map(Ground::name).toArray(String[]::new);
        this.facts = facts;
        this.status = IncidentStatus.REPORTED;
        this.lastStepAt = report.reportedAt();
    }

    static MajorIncident report(
            UUID id, String number, Report report, Set<Ground> grounds, SealedFacts facts, Dues.Terms terms) {
        var incident = new MajorIncident(id, number, report, grounds, facts);
        incident.filingDueAt = report.reportedAt().plus(terms.filingWithin());
        incident.topInformationDueAt = report.reportedAt().plus(terms.topInformationWithin());
        incident.raise(new MajorIncidentReported(
                id,
                report.reportedAt(),
                number,
                report.partner(),
                report.serviceRequestId(),
                report.outletCode(),
                incident.grounds(),
                report.occurredAt(),
                report.detectedAt(),
                report.reportedBy(),
                report.managerInCharge(),
                report.businessSigner()));
        incident.nextDueAt = incident.earliestDue();
        return incident;
    }

    /** The manager in charge has it on file (S3.5-E3). */
    void file(String by, Instant at) {
        go(
                IncidentStatus.FILED,
                new MajorIncidentFiled(id, at, report.partner(), report.serviceRequestId(), by),
                () -> {
                    filedAt = at;
                    filedBy = by;
                });
    }

    /** Top management knows (S3.5-E3). */
    void informTop(String informed, Instant at) {
        go(
                IncidentStatus.TOP_INFORMED,
                new MajorIncidentTopInformed(id, at, report.partner(), report.serviceRequestId(), informed),
                () -> {
                    topInformedAt = at;
                    topInformed = informed;
                });
    }

    /** A leader follows it until it is resolved (S3.5-E3). */
    void track(String by, Instant at) {
        go(
                IncidentStatus.TRACKED,
                new MajorIncidentTracked(id, at, report.partner(), report.serviceRequestId(), by),
                () -> {
                    trackedAt = at;
                    leader = by;
                });
    }

    /** The fault is gone; how it was handled is written down (S4-3.4c), its analysis is owed (S3.5-E4). */
    void resolve(byte[] handling, Instant reportDue, Instant at) {
        go(
                IncidentStatus.RESOLVED,
                new MajorIncidentResolved(id, at, report.partner(), report.serviceRequestId(), reportDue),
                () -> {
                    resolvedAt = at;
                    handlingCipher = handling;
                    reportDueAt = reportDue;
                });
    }

    /** Customer and business department have the analysis report (S3.5-E5). */
    void deliverReport(String reference, Instant customerInformed, Instant businessInformed, Instant at) {
        go(
                IncidentStatus.REPORT_DELIVERED,
                new MajorIncidentReportDelivered(
                        id,
                        at,
                        report.partner(),
                        report.serviceRequestId(),
                        reference,
                        customerInformed,
                        businessInformed),
                () -> {
                    reportDeliveredAt = at;
                    reportReference = reference;
                    customerInformedAt = customerInformed;
                    businessInformedAt = businessInformed;
                });
    }

    void close(Instant at) {
        go(
                IncidentStatus.CLOSED,
                new MajorIncidentClosed(id, at, report.partner(), report.serviceRequestId()),
                () -> closedAt = at);
    }

    /** It turned out to be no major incident. */
    void withdraw(byte[] reason, Instant at) {
        go(
                IncidentStatus.WITHDRAWN,
                new MajorIncidentWithdrawn(id, at, report.partner(), report.serviceRequestId()),
                () -> {
                    withdrawnAt = at;
                    withdrawalCipher = reason;
                });
    }

    /** Tells what was due at this moment and is still awaited. */
    void tellOverdue(Instant moment) {
        dues().at(moment)
                .forEach(due -> raise(new MajorIncidentOverdue(
                        id,
                        due.dueAt(),
                        report.partner(),
                        report.serviceRequestId(),
                        due.step(),
                        report.managerInCharge())));
    }

    private void go(IncidentStatus to, IncidentEvent event, Runnable change) {
        if (!status.next().contains(to)) {
            throw new IllegalTransition("Major incident", id, status, to, status.next());
        }
        status = to;
        lastStepAt = event.at();
        change.run();
        nextDueAt = earliestDue();
        raise(event);
    }

    Dues dues() {
        return Dues.of(status, filingDueAt, topInformationDueAt, reportDueAt);
    }

    private @Nullable Instant earliestDue() {
        return dues().open().stream()
                .map(Dues.Due::dueAt)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    @Override
    public UUID aggregateId() {
        return id;
    }

    String number() {
        return number;
    }

    /** Whether nothing is added any more. */
    public boolean isOver() {
        return status.isTerminal();
    }

    /** Whose key opens its texts. */
    public UUID sealedFor() {
        return facts.sealedFor();
    }

    public Instant reportedAt() {
        return report.reportedAt();
    }

    public IncidentStatus status() {
        return status;
    }

    Report report() {
        return report;
    }

    List<Ground> grounds() {
        return Arrays.stream(grounds).map(Ground::valueOf).toList();
    }

    SealedFacts facts() {
        return facts;
    }

    Instant lastStepAt() {
        return lastStepAt;
    }

    @Nullable Instant nextDueAt() {
        return nextDueAt;
    }

    Optional<byte[]> handlingCipher() {
        return Optional.ofNullable(handlingCipher);
    }

    Optional<byte[]> withdrawalCipher() {
        return Optional.ofNullable(withdrawalCipher);
    }

    /** When which of its events was told, as far as they are steps. */
    List<IncidentMoment> moments() {
        var moments = new ArrayList<IncidentMoment>();
        note(moments, report.reportedAt(), "reported");
        note(moments, filedAt, "filed");
        note(moments, topInformedAt, "top_informed");
        note(moments, trackedAt, "tracked");
        note(moments, resolvedAt, "resolved");
        note(moments, reportDeliveredAt, "report_delivered");
        note(moments, closedAt, "closed");
        note(moments, withdrawnAt, "withdrawn");
        return moments;
    }

    private static void note(List<IncidentMoment> moments, @Nullable Instant at, String step) {
        if (at != null) {
            moments.add(new IncidentMoment(at, "major_incident." + step + ".v1"));
        }
    }

    /** What happened so far. */
    Steps steps() {
        return new Steps(
                filedAt,
                filedBy,
                topInformedAt,
                topInformed,
                trackedAt,
                leader,
                resolvedAt,
                reportDeliveredAt,
                reportReference,
                customerInformedAt,
                businessInformedAt,
                closedAt,
                withdrawnAt);
    }

    /** The steps of an incident with their moments and people. */
    record Steps(
            @Nullable Instant filedAt,
            @Nullable String filedBy,
            @Nullable Instant topInformedAt,
            @Nullable String topInformed,
            @Nullable Instant trackedAt,
            @Nullable String leader,
            @Nullable Instant resolvedAt,
            @Nullable Instant reportDeliveredAt,
            @Nullable String reportReference,
            @Nullable Instant customerInformedAt,
            @Nullable Instant businessInformedAt,
            @Nullable Instant closedAt,
            @Nullable Instant withdrawnAt) {}
}
