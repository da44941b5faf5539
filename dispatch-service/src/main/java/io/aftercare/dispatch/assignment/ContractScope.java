package io.aftercare.dispatch.assignment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a partner outlet may be given by its contract.
 *
 * @param skills the kinds of work
 * @param areas where; without any, wherever the outlet goes
 * @param from the first day, {@code until} the last one, by the calendar of the outlet
 */
public record ContractScope(Set<String> skills, List<Area> areas, LocalDate from, LocalDate until) {
    /** A circle on the map. */
    public record Area(double latitude, double longitude, int radiusKm) {
        boolean has(Place place) {
            return new Place(latitude, longitude).metresTo(place) <= radiusKm * 1_000;
        }
    }

    public ContractScope {
        skills = Collections.unmodifiableSet(new TreeSet<>(skills));
        areas = List.copyOf(areas);
    }

    public boolean covers(String skill, Place place) {
        return skills.contains(skill) && serves(place);
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    private boolean serves(Place place) {
        return areas.isEmpty() || areas.stream().anyMatch(area -> area.has(place));
    }

    /** What would have to be in it for this work. */
    String toBeCovered(String skill, Place place, LocalDate day) {
        var lacking = new ArrayList<String>();
        if (!skills.contains(skill)) {
            lacking.add("work of the skill " + skill);
        }
        if (!serves(place)) {
            lacking.add("the place");
        }
        if (!holdsOn(day)) {
            lacking.add(day.toString());
        }
        return String.join(" and ", lacking);
    }
}
