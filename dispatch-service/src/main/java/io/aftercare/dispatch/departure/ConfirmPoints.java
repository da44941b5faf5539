package io.aftercare.dispatch.departure;

import io.aftercare.dispatch.job.DeparturePoint;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;

/** The points that the caller has made sure of. */
record ConfirmPoints(@NotEmpty @Size(max = 5) Set<@NotNull DeparturePoint> points) {}
