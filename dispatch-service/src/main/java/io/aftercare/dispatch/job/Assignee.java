package io.aftercare.dispatch.job;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The technician who is asked or goes, with the outlet at that time. */
@Embeddable
public record Assignee(UUID technicianId, String technicianLogin, String outletCode) {}
