package io.aftercare.intake.incident;

import java.time.Instant;

/**
 * Something that happened to an incident.
 *
 * @param type the type of the event that told it, for example {@code major_incident.filed.v1}
 */
public record IncidentMoment(Instant at, String type) {}
