package io.aftercare.dispatch.assignment;

/** What the decision needs to know of the outlet that a technician works for. */
public record Station(String outletCode, Place place, int radiusKm, boolean active) {}
