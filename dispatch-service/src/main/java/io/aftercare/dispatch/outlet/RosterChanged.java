package io.aftercare.dispatch.outlet;

/**
 * Told inside the running transaction when an outlet or a technician was added or changed: what was decided about who
 * is available may no longer hold.
 */
public record RosterChanged() {}
