package io.aftercare.kit.time;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * When work is done somewhere: weekly hours as the clock on that wall shows them, without public holidays, with the
 * days that make up for them. A moment is working time when the wall clock reads a working hour of a working day;
 * hours that the clock skips do not exist and hours that it shows twice count twice.
 *
 * @param makeUpDay the day of the week whose hours a make-up working day has
 */
public record WorkingCalendar(WeeklyHours hours, ZoneId zone, Holidays holidays, DayOfWeek makeUpDay) {
    /** Without any work for that long the calendar has none, for example when all days are holidays. */
    private static final int HORIZON_DAYS = 3660;

    public WorkingCalendar(WeeklyHours hours, ZoneId zone, Holidays holidays) {
        this(hours, zone, holidays, DayOfWeek.MONDAY);
    }

    public boolean isWorking(Instant moment) {
        var local = moment.atZone(zone);
        var second = local.toLocalTime().toSecondOfDay();
        return hoursOf(local.toLocalDate()).stream()
                .anyMatch(hours -> hours.fromMinute() * 60 <= second && second < hours.untilMinute() * 60);
    }

    /** This moment when it is working time, else the next one that is. */
    public Instant nextWorkingMoment(Instant moment) {
        var next = new Object() {
            Instant found = moment;
        };
        walk(moment, interval -> {
            next.found = interval.from();
            return false;
        });
        return next.found;
    }

    /** The earliest moment at which so much working time has passed since the given one. */
    public Instant plusWorking(Instant moment, Duration working) {
        if (working.isNegative()) {
            throw new IllegalArgumentException("Working time is not negative: " + working);
        }
        if (working.isZero()) {
            return moment;
        }
        var sum = new Object() {
            Duration left = working;
            Instant end = moment;
        };
        walk(moment, interval -> {
            var length = Duration.between(interval.from(), interval.until());
            if (length.compareTo(sum.left) >= 0) {
                sum.end = interval.from().plus(sum.left);
                return false;
            }
            sum.left = sum.left.minus(length);
            return true;
        });
        return sum.end;
    }

    /** The end of work on the n-th working day after the day of the given moment, which itself does not count. */
    public Instant plusWorkingDays(Instant moment, int days) {
        if (days < 1) {
            throw new IllegalArgumentException("At least one working day, not " + days);
        }
        var date = moment.atZone(zone).toLocalDate();
        var left = days;
        for (int idle = 0; idle < HORIZON_DAYS; idle++) {
            date = date.plusDays(1);
            var intervals = intervalsOn(date);
            if (!intervals.isEmpty()) {
                idle = 0;
                left--;
                if (left == 0) {
                    return intervals.getLast().until();
                }
            }
        }
        throw new IllegalStateException("No working day in ten years after " + moment);
    }

    /** How much working time lies between two moments; negative when the second one is the earlier. */
    public Duration workingBetween(Instant from, Instant until) {
        if (until.isBefore(from)) {
            return workingBetween(until, from).negated();
        }
        return piecesBetween(from, until).stream()
                .map(piece -> Duration.between(piece.from(), piece.until()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** All working time between two moments in its order; one piece ends where hours of a day do, and may touch the next. */
    public List<Piece> piecesBetween(Instant from, Instant until) {
        var pieces = new ArrayList<Piece>();
        for (var segmentStart = from; segmentStart.isBefore(until); ) {
            var segment = segmentAt(segmentStart, until);
            for (var date = segment.firstDate(); !date.isAfter(segment.lastDate()); date = date.plusDays(1)) {
                pieces.addAll(piecesOn(date, segment));
            }
            segmentStart = segment.until();
        }
        return pieces;
    }

    /** Visits the pieces of working time from a moment on in their order, until the visitor has enough. */
    private void walk(Instant moment, Predicate<Piece> visitor) {
        var idleLimit = moment.plus(Duration.ofDays(HORIZON_DAYS));
        for (var segmentStart = moment; segmentStart.isBefore(idleLimit); ) {
            var segment = segmentAt(segmentStart, segmentStart.plus(Duration.ofDays(HORIZON_DAYS)));
            for (var date = segment.firstDate(); !date.isAfter(segment.lastDate()); date = date.plusDays(1)) {
                for (var piece : piecesOn(date, segment)) {
                    if (!visitor.test(piece)) {
                        return;
                    }
                    idleLimit = piece.until().plus(Duration.ofDays(HORIZON_DAYS));
                }
                if (segment.startOf(date).isAfter(idleLimit)) {
                    throw noWork(moment);
                }
            }
            segmentStart = segment.until();
        }
        throw noWork(moment);
    }

    /** All pieces of one date, which the wall clock may show in several segments. */
    private List<Piece> intervalsOn(LocalDate date) {
        var pieces = new ArrayList<Piece>();
        var earliest = date.atStartOfDay().toInstant(ZoneOffset.MAX);
        var latest = date.plusDays(1).atStartOfDay().toInstant(ZoneOffset.MIN);
        for (var segmentStart = earliest; segmentStart.isBefore(latest); ) {
            var segment = segmentAt(segmentStart, latest);
            pieces.addAll(piecesOn(date, segment));
            segmentStart = segment.until();
        }
        return pieces;
    }

    private List<Piece> piecesOn(LocalDate date, Segment segment) {
        return hoursOf(date).stream()
                .map(hours -> new Piece(
                        later(segment.from(), segment.at(date, hours.fromMinute())),
                        earlier(segment.until(), segment.at(date, hours.untilMinute()))))
                .filter(piece -> piece.from().isBefore(piece.until()))
                .toList();
    }

    private List<WeeklyHours.Interval> hoursOf(LocalDate date) {
        return switch (holidays.on(date)) {
            case OFF -> List.of();
            case MAKE_UP -> hours.on(makeUpDay);
            case ORDINARY -> hours.on(date.getDayOfWeek());
        };
    }

    /** The time from a moment on while the zone keeps one offset, cut at a limit. */
    private Segment segmentAt(Instant from, Instant limit) {
        var rules = zone.getRules();
        var transition = rules.nextTransition(from);
        var until = transition == null ? limit : earlier(limit, transition.getInstant());
        return new Segment(from, until, rules.getOffset(from));
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private static IllegalStateException noWork(Instant moment) {
        return new IllegalStateException("No working time in ten years after " + moment);
    }

    /** A stretch of working time, the end not included. */
    public record Piece(Instant from, Instant until) {}

    /** A stretch of time in which the wall clock runs evenly. */
    private record Segment(Instant from, Instant until, ZoneOffset offset) {
        LocalDate firstDate() {
            return from.atOffset(offset).toLocalDate();
        }

        LocalDate lastDate() {
            return until.atOffset(offset).toLocalDate();
        }

        Instant startOf(LocalDate date) {
            return at(date, 0);
        }

        Instant at(LocalDate date, int minute) {
            return date.atStartOfDay().plusMinutes(minute).toInstant(offset);
        }
    }
}
