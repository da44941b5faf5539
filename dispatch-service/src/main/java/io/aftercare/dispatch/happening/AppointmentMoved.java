package io.aftercare.dispatch.happening;

import io.aftercare.dispatch.job.Appointment;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Told inside this service when a visit had an appointment that is not what it was: what holds now, if anything. */
public record AppointmentMoved(
        UUID visitId, @Nullable UUID technicianId, @Nullable Appointment appointment) {}
