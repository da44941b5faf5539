package io.aftercare.dispatch.situation;

import io.aftercare.dispatch.department.DepartmentKind;
import io.aftercare.dispatch.department.Departments;
import io.aftercare.dispatch.duty.Shifts;
import io.aftercare.dispatch.person.KeptWords;
import io.aftercare.dispatch.situation.SituationSteps.ReportSituation;
import io.aftercare.dispatch.visit.VisitService;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.http.ProblemException;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.ids.Ids;
import io.aftercare.kit.time.Occurred;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is done with situation reports. */
@ApplicationScoped
@Transactional
class SituationService {
    /** What a list is narrowed down to. */
    record Query(
            @Nullable SituationStatus status,
            @Nullable UUID visitId,
            @Nullable UUID shiftId,
            @Nullable String headLogin) {}

    private static final String CLAUSE = "S3.8-E2b";
    private static final String WORDS = "situation-report";
    private static final String ANSWER = "situation-answer";

    private final SituationReports reports;
    private final VisitService visits;
    private final Shifts shifts;
    private final Departments departments;
    private final KeptWords words;
    private final Caller caller;
    private final Clock clock;

    SituationService(
            SituationReports reports,
            VisitService visits,
            Shifts shifts,
            Departments departments,
            KeptWords words,
            Caller caller,
            Clock clock) {
        this.reports = reports;
        this.visits = visits;
        this.shifts = shifts;
        this.departments = departments;
        this.words = words;
        this.caller = caller;
        this.clock = clock;
    }

    SituationReport report(ReportSituation facts) {
        var id = Ids.next();
        var visitId = facts.checked().visitId();
        var report = visitId == null ? onShift(id, facts) : onVisit(id, visitId, facts);
        reports.persistAndFlush(report);
        return report;
    }

    private SituationReport onVisit(UUID id, UUID visitId, ReportSituation facts) {
        var visit = visits.known(visitId);
        var outletCode = Optional.ofNullable(visit.outletCode())
                .orElseThrow(() -> new InvalidField("visitId", "of-an-outlet", "No outlet has the visit"));
        var to = addressee(outletCode, facts.department(), DepartmentKind.REPAIR);
        return new SituationReport(
                id,
                to,
                new Subject(visitId, null, visit.customerId()),
                words.keep(visit.customerId(), WORDS, facts.words()),
                caller.login(),
                clock.instant());
    }

    /** A shift is nobody's matter but ours: the words have a key of their own. */
    private SituationReport onShift(UUID id, ReportSituation facts) {
        var shift = shifts.one(shifts.visible().is("id", facts.shiftId()))
                .orElseThrow(() -> new InvalidField("shiftId", "known-shift", "There is no such shift"));
        var to = addressee(shift.outletCode(), facts.department(), DepartmentKind.STATION);
        return new SituationReport(
                id,
                to,
                new Subject(null, shift.aggregateId(), id),
                words.keep(id, WORDS, facts.words()),
                caller.login(),
                clock.instant());
    }

    /** The head of the department, else the station head; nobody reports to himself or herself. */
    private Addressee addressee(String outletCode, @Nullable DepartmentKind named, DepartmentKind usual) {
        var wanted = named == null ? usual : named;
        return Stream.of(wanted, DepartmentKind.STATION)
                .flatMap(kind -> departments
                        .headOf(outletCode, kind)
                        .filter(head -> !head.equals(caller.login()))
                        .map(head -> new Addressee(outletCode, kind, head))
                        .stream())
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        409,
                        "department-without-head",
                        "Neither the department nor the station has a head who could be told",
                        Map.of("clause", CLAUSE, "outletCode", outletCode, "department", wanted.name())));
    }

    SituationReport read(UUID id, @Nullable IfMatch ifMatch) {
        var report = byHead(id, ifMatch, SituationStatus.READ);
        report.read(Occurred.at(null, report.lastStepAt(), clock));
        reports.flush();
        return report;
    }

    SituationReport acknowledge(UUID id, @Nullable IfMatch ifMatch, @Nullable String answer) {
        var report = byHead(id, ifMatch, SituationStatus.ACKNOWLEDGED);
        var kept = answer == null ? null : words.keep(report.subject().personId(), ANSWER, answer);
        report.acknowledge(caller.login(), kept, Occurred.at(null, report.lastStepAt(), clock));
        reports.flush();
        return report;
    }

    /** The head who was told, or the head of the station. */
    private SituationReport byHead(UUID id, @Nullable IfMatch ifMatch, SituationStatus step) {
        var report = reports.oneToChange(reports.visible().is("id", id)).orElseThrow(() -> unknown(id));
        IfMatch.check(ifMatch, report);
        report.refuseTransitionTo(step);
        var login = caller.login();
        var stationHead = departments.headOf(report.outletCode(), DepartmentKind.STATION);
        if (!login.equals(report.headLogin()) && !stationHead.equals(Optional.of(login))) {
            throw new ProblemException(
                    403,
                    "not-the-head",
                    "The head of the department, or of the station, acknowledges a report",
                    Map.of("clause", CLAUSE));
        }
        return report;
    }

    SituationReport one(UUID id) {
        return reports.one(reports.visible().is("id", id)).orElseThrow(() -> unknown(id));
    }

    /** With the words, which is noted. */
    SituationView shown(SituationReport report) {
        var personId = report.subject().personId();
        var answer = report.answer();
        return SituationView.of(
                report,
                words.read(personId, WORDS, report.words()).orElse(null),
                answer == null ? null : words.read(personId, ANSWER, answer).orElse(null));
    }

    Page<SituationView> list(Query query, int limit, @Nullable Cursor after) {
        var filter = reports.visible()
                .is("status", query.status)
                .is("subject.visitId", query.visitId)
                .is("subject.shiftId", query.shiftId)
                .is("headLogin", query.headLogin)
                .after("reportedAt", after);
        return Page.of(
                        reports.newestFirst(filter, limit + 1),
                        limit,
                        report -> new Cursor(report.reportedAt(), report.aggregateId()))
                .map(report -> SituationView.of(report, null, null));
    }

    private static NotFound unknown(UUID id) {
        return new NotFound("Situation report", id);
    }
}
