package io.aftercare.dispatch.route;

import java.util.List;
import java.util.Set;

/**
 * One technician's working time from the first departure to the last arrival; a technician has one for each day of the
 * horizon. Places are rows of the problem's ways.
 *
 * @param regularUntil after which time is overtime
 * @param until when the technician must be at the end place
 */
public record Shift(
        String id,
        String technician,
        int startPlace,
        int endPlace,
        int from,
        int regularUntil,
        int until,
        Set<String> skills,
        List<Break> breaks,
        int capacity) {
    public static final int NO_LIMIT = Integer.MAX_VALUE;

    public Shift {
        skills = Set.copyOf(skills);
        breaks = List.copyOf(breaks);
        if (from < 0 || regularUntil < from || until < regularUntil || until > Problem.LATEST) {
            throw new IllegalArgumentException(
                    "Shift " + id + " cannot go from " + from + " until " + regularUntil + ", at most " + until);
        }
        if (capacity < 0) {
            throw new IllegalArgumentException("Shift " + id + " cannot carry " + capacity);
        }
    }

    /** A shift without skills, breaks, overtime or limit of load, named like its technician. */
    public static Shift of(String id, int place, int from, int until) {
        return new Shift(id, id, place, place, from, until, until, Set.of(), List.of(), NO_LIMIT);
    }

    public Shift by(String name) {
        return new Shift(id, name, startPlace, endPlace, from, regularUntil, until, skills, breaks, capacity);
    }

    public Shift endingAt(int place) {
        return new Shift(id, technician, startPlace, place, from, regularUntil, until, skills, breaks, capacity);
    }

    public Shift withOvertimeUntil(int latest) {
        return new Shift(id, technician, startPlace, endPlace, from, regularUntil, latest, skills, breaks, capacity);
    }

    public Shift able(Set<String> known) {
        return new Shift(id, technician, startPlace, endPlace, from, regularUntil, until, known, breaks, capacity);
    }

    public Shift pausing(List<Break> pauses) {
        return new Shift(id, technician, startPlace, endPlace, from, regularUntil, until, skills, pauses, capacity);
    }

    public Shift carrying(int amount) {
        return new Shift(id, technician, startPlace, endPlace, from, regularUntil, until, skills, breaks, amount);
    }
}
