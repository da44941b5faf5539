package io.aftercare.intake.consultation.report;

import io.aftercare.intake.platform.IntakeConfig;
import io.aftercare.intake.platform.Versioned;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.ids.Ids;
import io.aftercare.kit.time.Occurred;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the report of each quarter and shows it to the director. */
@ApplicationScoped
@Transactional
public class QuarterReportService {
    /** So that what was being written in the last moment of a quarter is in its report. */
    private static final Duration GRACE = Duration.ofMinutes(5);

    private final QuarterReports reports;
    private final Caller caller;
    private final Clock clock;
    private final ZoneId zone;

    QuarterReportService(QuarterReports reports, Caller caller, Clock clock, IntakeConfig config) {
        this.reports = reports;
        this.caller = caller;
        this.clock = clock;
        this.zone = ZoneId.of(config.timeZone());
    }

    /**
     * Makes the reports of all quarters that have ended since the first record and have none.
     *
     * @return when the next quarter can be reported
     */
    Instant makeEnded() {
        var now = clock.instant();
        var running = Quarter.of(now.minus(GRACE), zone);
        var quarter =
                reports.firstRecord().map(first -> Quarter.of(first, zone)).orElse(running);
        while (quarter.endsAt(zone).isBefore(running.endsAt(zone))) {
            if (!reports.has(quarter)) {
                reports.persist(new QuarterReport(Ids.next(), quarter, zone, sumUp(quarter), now));
            }
            quarter = quarter.next();
        }
        return running.endsAt(zone).plus(GRACE);
    }

    Page<QuarterReport.View> list(@Nullable Cursor after, int limit) {
        return caller.partner().isPresent()
                ? new Page<>(List.of(), null)
                : Page.of(reports.latest(after, limit), limit, QuarterReport::cursor)
                        .map(QuarterReport::view);
    }

    Versioned<QuarterReport.View> get(UUID id) {
        var report = find(id, LockModeType.NONE);
        return Versioned.of(report, report.view());
    }

    Versioned<QuarterReport.View> acknowledge(UUID id, @Nullable IfMatch ifMatch, AcknowledgeReport command) {
        var report = find(id, LockModeType.PESSIMISTIC_WRITE);
        IfMatch.check(ifMatch, report);
        report.acknowledge(command, caller.login(), Occurred.at(command.at(), report.madeAt(), clock));
        reports.flush();
        return Versioned.of(report, report.view());
    }

    /** Whether the director has acknowledged a report; empty where there is no such report. */
    public Optional<Boolean> isAcknowledged(UUID id) {
        return reports.findByIdOptional(id).map(report -> report.view().status() == ReportStatus.ACKNOWLEDGED);
    }

    private List<ReportLine> sumUp(Quarter quarter) {
        return reports.sumUp(quarter.beginsAt(zone), quarter.endsAt(zone));
    }

    /** They are about all networks, so those who belong to one do not see them. */
    private QuarterReport find(UUID id, LockModeType lock) {
        return Optional.of(id)
                .filter(_ -> caller.partner().isEmpty())
                .flatMap(known -> reports.findByIdOptional(known, lock))
                .orElseThrow(() -> new NotFound("Consultation report", id));
    }
}
