package io.aftercare.dispatch.board;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aftercare.dispatch.board.BoardService.Viewer;
import io.aftercare.dispatch.board.BoardView.BoardShiftView;
import io.aftercare.dispatch.change.Change;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells changes as events of a board: how the thing is now, or that it is not on this board any more. */
@Singleton
class BoardEvents {
    /** What is sent: the position, what it is about, and JSON. */
    record BoardEvent(long position, String name, String json) {}

    /** What has left a board, or is only named. */
    record Named(UUID id) {}

    private final BoardVisits visits;
    private final BoardStaff staff;
    private final ObjectMapper json;

    BoardEvents(BoardVisits visits, BoardStaff staff, ObjectMapper json) {
        this.visits = visits;
        this.staff = staff;
        this.json = json;
    }

    /** In the order of the changes; nothing about what the viewer may not know of. */
    List<BoardEvent> of(List<Change> changes, Viewer viewer) {
        var visitIds = idsOf(changes, Change.Kind.VISIT);
        var shiftIds = idsOf(changes, Change.Kind.SHIFT);
        var entries = visitIds.isEmpty()
                ? Map.<UUID, Entry>of()
                : visits.byId(viewer, visitIds).stream().collect(Collectors.toMap(Entry::visitId, Function.identity()));
        var duties = shiftIds.isEmpty()
                ? Map.<UUID, BoardStaff.Duty>of()
                : staff.dutiesById(viewer.outletCode(), shiftIds).stream()
                        .collect(Collectors.toMap(BoardStaff.Duty::shiftId, Function.identity()));
        var events = new ArrayList<BoardEvent>();
        for (var change : changes) {
            switch (change.kind()) {
                case VISIT ->
                    Optional.ofNullable(entries.get(change.thingId()))
                            .flatMap(visit -> ofVisit(change, visit, viewer))
                            .ifPresent(events::add);
                case SHIFT ->
                    Optional.ofNullable(duties.get(change.thingId()))
                            .ifPresent(
                                    duty -> events.add(event(change, "shift", BoardShiftView.of(duty, viewer.zone()))));
                case TECHNICIAN -> events.add(event(change, "technician", new Named(change.thingId())));
            }
        }
        return events;
    }

    private Optional<BoardEvent> ofVisit(Change change, Entry visit, Viewer viewer) {
        var isHere = viewer.outletCode().equals(visit.outletCode());
        var isNobodys = visit.outletCode() == null && viewer.beyond() && visit.inReach();
        if (isHere || isNobodys) {
            return Optional.of(event(change, "visit", BoardVisitView.of(visit, viewer.zone())));
        }
        var wasHere = change.concerns(viewer.outletCode()) || viewer.beyond() && visit.inReach();
        return wasHere ? Optional.of(event(change, "visit-gone", new Named(visit.visitId()))) : Optional.empty();
    }

    private BoardEvent event(Change change, String name, Object facts) {
        try {
            return new BoardEvent(change.position(), name, json.writeValueAsString(facts));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An event cannot be written", e);
        }
    }

    private static Set<UUID> idsOf(List<Change> changes, Change.Kind kind) {
        return changes.stream()
                .filter(change -> change.kind() == kind)
                .map(Change::thingId)
                .collect(Collectors.toSet());
    }
}
