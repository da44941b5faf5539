package io.aftercare.dispatch.board;

import io.aftercare.dispatch.board.BoardStaff.Worker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Something on a board that cannot stay as it is; each kind is one rule. */
record Conflict(Kind kind, String technicianLogin, List<UUID> visitIds, Span time, String words) {
    /** What is wrong. */
    enum Kind {
        /** Two visits of one technician at the same time. */
        OVERLAP,
        /** A visit that is not wholly within the working hours of its technician, breaks included. */
        OUTSIDE_SHIFT,
        /** A visit while its technician is away. */
        ABSENT,
        /** A visit that needs a skill which its technician does not have. */
        SKILL_MISSING,
        /** A visit after the moment that was promised or that the customer set, or one whose time is over. */
        LATE
    }

    /** Those of the visits that are not over, by their time. */
    static List<Conflict> among(List<Entry> visits, Map<UUID, Worker> workers, Instant now) {
        var found = new ArrayList<Conflict>();
        visits.stream()
                .filter(visit -> visit.isOpen() && visit.time() != null && visit.technicianId() != null)
                .collect(Collectors.groupingBy(visit -> Optional.ofNullable(visit.technicianId())))
                .forEach((technicianId, own) -> {
                    overlaps(own, found);
                    own.forEach(visit -> late(visit, now, found));
                    technicianId
                            .map(workers::get)
                            .ifPresent(worker -> own.forEach(visit -> against(worker, visit, found)));
                });
        found.sort(Comparator.comparing((Conflict conflict) -> conflict.time.from())
                .thenComparing(Conflict::technicianLogin)
                .thenComparing(Conflict::kind)
                .thenComparing(conflict -> conflict.visitIds.getFirst()));
        return found;
    }

    private static void overlaps(List<Entry> own, List<Conflict> found) {
        var byTime = own.stream()
                .sorted(Comparator.comparing((Entry visit) -> timeOf(visit).from())
                        .thenComparing(Entry::visitId))
                .toList();
        for (var first = 0; first < byTime.size(); first++) {
            for (var second = first + 1; second < byTime.size(); second++) {
                var one = byTime.get(first);
                var other = byTime.get(second);
                if (!timeOf(other).from().isBefore(timeOf(one).until())) {
                    break;
                }
                var both = new Span(
                        timeOf(other).from(),
                        earlier(timeOf(one).until(), timeOf(other).until()));
                found.add(new Conflict(
                        Kind.OVERLAP,
                        login(one),
                        List.of(one.visitId(), other.visitId()),
                        both,
                        "The technician is to be at two places"));
            }
        }
    }

    private static void against(Worker worker, Entry visit, List<Conflict> found) {
        var time = timeOf(visit);
        var absence = worker.absences().stream().filter(time::overlaps).findFirst();
        if (absence.isPresent()) {
            found.add(of(
                    Kind.ABSENT,
                    visit,
                    "The technician is away until " + absence.get().until()));
        }
        if (Span.duties(worker.hours()).stream().noneMatch(duty -> duty.covers(time))) {
            found.add(of(Kind.OUTSIDE_SHIFT, visit, "The technician does not work all of that time"));
        }
        if (!worker.skills().contains(visit.skill())) {
            found.add(of(Kind.SKILL_MISSING, visit, "The technician does not have the skill " + visit.skill()));
        }
    }

    private static void late(Entry visit, Instant now, List<Conflict> found) {
        if (visit.arrivedAt() != null) {
            return;
        }
        var end = timeOf(visit).until();
        var due = visit.due().filter(end::isAfter);
        if (due.isPresent()) {
            found.add(of(Kind.LATE, visit, "It was to be over by " + due.get()));
        } else if (now.isAfter(end)) {
            found.add(of(Kind.LATE, visit, "Its time is over and nobody has arrived"));
        }
    }

    private static Conflict of(Kind kind, Entry visit, String words) {
        return new Conflict(kind, login(visit), List.of(visit.visitId()), timeOf(visit), words);
    }

    private static Span timeOf(Entry visit) {
        return Optional.ofNullable(visit.time()).orElseThrow();
    }

    private static String login(Entry visit) {
        return Optional.ofNullable(visit.technicianLogin()).orElseThrow();
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
