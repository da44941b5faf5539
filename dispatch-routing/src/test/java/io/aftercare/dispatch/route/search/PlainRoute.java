package io.aftercare.dispatch.route.search;

import io.aftercare.dispatch.route.Break;
import io.aftercare.dispatch.route.Problem;
import io.aftercare.dispatch.route.Shift;
import io.aftercare.dispatch.route.Term;
import io.aftercare.dispatch.route.Visit;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One shift driven from start to end exactly as the rules say, without anything remembered or foreseen: the plain
 * evaluation that the fast one is compared with. It shares no code with the search.
 */
final class PlainRoute {
    final Map<Term, Long> terms = new EnumMap<>(Term.class);
    final Map<String, Integer> starts = new LinkedHashMap<>();
    boolean works = true;
    int end;

    private final Problem problem;
    private final Shift shift;
    private int place;
    private int now;

    /** The order is made of visits and breaks. */
    PlainRoute(Problem problem, Shift shift, List<Object> order) {
        this.problem = problem;
        this.shift = shift;
        place = shift.startPlace();
        now = shift.from();
        var load = 0L;
        var work = 0L;
        for (var item : order) {
            if (item instanceof Visit visit) {
                make(visit);
                load += visit.needs().load();
                work += visit.duration();
            } else {
                pause((Break) item);
            }
        }
        drive(shift.endPlace());
        end = now;
        works &= now <= shift.until() && load <= shift.capacity();
        if (starts.isEmpty()) {
            terms.clear();
        } else {
            addShift(work);
        }
    }

    long cost() {
        return terms.values().stream().mapToLong(Long::longValue).sum();
    }

    private void addShift(long work) {
        var weights = problem.weights();
        add(Term.SHIFTS, weights.perShift());
        add(Term.OVERTIME, (long) Math.max(0, now - shift.regularUntil()) * weights.perOvertimeHour() / 3_600);
        var length = Math.max(1, shift.regularUntil() - shift.from());
        add(Term.LOAD, (long) ((double) work * work * weights.fairness() / length / 3_600));
    }

    private void make(Visit visit) {
        drive(visit.place());
        var start = start(visit);
        works &= start >= 0 && allowed(visit);
        now = Math.max(now, start);
        starts.put(visit.id(), now);
        addVisit(visit);
        now += visit.duration();
    }

    private int start(Visit visit) {
        if (visit.isFixed()) {
            return now <= visit.pin().start() ? visit.pin().start() : -1;
        }
        return visit.windows().stream()
                .filter(window -> now <= window.until())
                .mapToInt(window -> Math.max(now, window.from()))
                .min()
                .orElse(-1);
    }

    private boolean allowed(Visit visit) {
        if (visit.pin() != null && !visit.pin().shift().equals(shift.id())) {
            return false;
        }
        return visit.isFixed()
                || shift.skills().containsAll(visit.needs().skills())
                        && !visit.needs().notBy().contains(shift.technician());
    }

    private void addVisit(Visit visit) {
        var weights = problem.weights();
        var worth = visit.worth();
        if (worth.due() != null && now > worth.due()) {
            add(Term.LATENESS, (now - worth.due()) * (long) weights.perLateHour() * worth.priority() / 3_600);
        }
        if (worth.preferred() != null && !worth.preferred().equals(shift.technician())) {
            add(Term.PREFERENCE, weights.notPreferred());
        }
        for (var route : problem.given()) {
            for (var stop : route.stops()) {
                if (stop.visit().equals(visit.id())) {
                    add(Term.OTHER_SHIFT, route.shift().equals(shift.id()) ? 0 : weights.otherShift());
                    add(Term.MOVED, (long) Math.abs(now - stop.start()) * weights.perMovedHour() / 3_600);
                }
            }
        }
    }

    private void pause(Break pause) {
        works &= now <= pause.begin().until();
        now = Math.max(now, pause.begin().from()) + pause.duration();
    }

    private void drive(int to) {
        var ways = problem.ways();
        var cell = place * ways.places() + to;
        add(Term.WAY, (long) ways.metres()[cell] * problem.weights().perKilometre() / 1_000);
        add(Term.DRIVING, (long) ways.seconds()[cell] * problem.weights().perDrivingHour() / 3_600);
        now = ways.traffic().arrival(now, ways.seconds()[cell]);
        place = to;
    }

    private void add(Term term, long points) {
        if (points != 0) {
            terms.merge(term, points, Long::sum);
        }
    }
}
