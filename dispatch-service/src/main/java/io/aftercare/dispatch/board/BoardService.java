package io.aftercare.dispatch.board;

import io.aftercare.dispatch.board.BoardStaff.Duty;
import io.aftercare.dispatch.board.BoardStaff.Worker;
import io.aftercare.dispatch.board.BoardView.BoardConflictView;
import io.aftercare.dispatch.board.BoardView.BoardShiftView;
import io.aftercare.dispatch.board.BoardView.BoardTechnicianView;
import io.aftercare.dispatch.board.BoardView.SpanView;
import io.aftercare.dispatch.change.ChangeFeed;
import io.aftercare.dispatch.outlet.Outlets;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts boards together. */
@ApplicationScoped
class BoardService {
    /**
     * Who looks at the board of which outlet, with what may be seen there; it lives on when the request is answered.
     *
     * @param login who looks
     * @param partner whose visits are seen; all when there is none
     * @param beyond whether visits that nobody has are seen, too: not by staff of an outlet
     */
    record Viewer(
            String login,
            String outletCode,
            ZoneId zone,
            @Nullable String partner,
            boolean beyond) {}

    private static final int MOST_VISITS = 1_000;
    private static final int MOST_TECHNICIANS = 300;

    private final Outlets outlets;
    private final BoardVisits visits;
    private final BoardStaff staff;
    private final ChangeFeed changes;
    private final Caller caller;
    private final Clock clock;

    BoardService(
            Outlets outlets, BoardVisits visits, BoardStaff staff, ChangeFeed changes, Caller caller, Clock clock) {
        this.outlets = outlets;
        this.visits = visits;
        this.staff = staff;
        this.changes = changes;
        this.caller = caller;
        this.clock = clock;
    }

    /** The caller before the board of an outlet, which must not be out of scope. */
    @Transactional
    Viewer viewer(String outletCode) {
        var outlet = Optional.of(outletCode)
                .filter(code -> caller.outlet().map(code::equals).orElse(true))
                .flatMap(outlets::byCode)
                .orElseThrow(() -> new NotFound("Outlet", outletCode));
        return new Viewer(
                caller.login(),
                outlet.code(),
                outlet.zone(),
                caller.partner().orElse(null),
                caller.outlet().isEmpty());
    }

    /** The position is read before the rows: what is changed meanwhile the stream tells, perhaps once too often. */
    BoardView board(Viewer viewer, @Nullable LocalDate day, int limit, @Nullable UnplannedCursor after) {
        var zone = viewer.zone();
        var date = day == null ? LocalDate.ofInstant(clock.instant(), zone) : day;
        var time = new Span(
                date.atStartOfDay(zone).toInstant(),
                date.plusDays(1).atStartOfDay(zone).toInstant());
        var position = changes.reach().head();
        var timed = visits.at(viewer, time, MOST_VISITS + 1);
        var shown = timed.stream().limit(MOST_VISITS).toList();
        var visitors = shown.stream()
                .map(Entry::technicianId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var workers = staff.workers(viewer.outletCode(), visitors, time, MOST_TECHNICIANS + 1);
        var duties = staff.duties(viewer.outletCode(), time, MOST_TECHNICIANS + 1);
        var byId = workers.stream().collect(Collectors.toMap(Worker::technicianId, Function.identity()));
        var logins = workers.stream().map(Worker::login).collect(Collectors.toSet());
        return new BoardView(
                viewer.outletCode(),
                date,
                zone.getId(),
                BoardVisitView.local(time.from(), zone),
                BoardVisitView.local(time.until(), zone),
                Long.toString(position),
                workers.stream()
                        .limit(MOST_TECHNICIANS)
                        .map(worker -> row(worker, time, shown, duties, viewer))
                        .toList(),
                duties.stream()
                        .filter(duty -> !logins.contains(duty.staffLogin()))
                        .map(duty -> BoardShiftView.of(duty, zone))
                        .toList(),
                unplanned(viewer, limit, after),
                Conflict.among(shown, byId, clock.instant()).stream()
                        .map(conflict -> BoardConflictView.of(conflict, zone))
                        .toList(),
                timed.size() > MOST_VISITS || workers.size() > MOST_TECHNICIANS || duties.size() > MOST_TECHNICIANS);
    }

    private static BoardTechnicianView row(
            Worker worker, Span day, List<Entry> shown, List<Duty> duties, Viewer viewer) {
        var zone = viewer.zone();
        return new BoardTechnicianView(
                worker.technicianId(),
                worker.login(),
                worker.active(),
                worker.outletCode(),
                worker.skills().stream().sorted().toList(),
                views(worker.hours().stream(), day, viewer),
                views(Span.breaks(worker.hours()).stream(), day, viewer),
                views(worker.absences().stream(), day, viewer),
                duties.stream()
                        .filter(duty -> duty.staffLogin().equals(worker.login()))
                        .map(duty -> BoardShiftView.of(duty, zone))
                        .toList(),
                shown.stream()
                        .filter(visit -> worker.technicianId().equals(visit.technicianId()))
                        .map(visit -> BoardVisitView.of(visit, zone))
                        .toList());
    }

    private static List<SpanView> views(Stream<Span> spans, Span day, Viewer viewer) {
        return spans.filter(day::overlaps)
                .map(span -> SpanView.of(span, viewer.zone()))
                .toList();
    }

    private Page<BoardVisitView> unplanned(Viewer viewer, int limit, @Nullable UnplannedCursor after) {
        var found = visits.withoutTime(viewer, after, limit + 1);
        var page = found.stream().limit(limit).toList();
        var next = found.size() > limit ? UnplannedCursor.of(page.getLast()).encoded() : null;
        return new Page<>(page, next).map(visit -> BoardVisitView.of(visit, viewer.zone()));
    }
}
