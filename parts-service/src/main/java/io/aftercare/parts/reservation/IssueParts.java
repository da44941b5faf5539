package io.aftercare.parts.reservation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Everything that is reserved is handed out; {@code at} when it is recorded later than it happened. */
record IssueParts(@Nullable Instant at) {}
