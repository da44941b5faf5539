package io.aftercare.dispatch.position;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether a technician lets the device tell where it is, and since or until when; never given, it has no times. */
record ConsentView(
        boolean holds, @Nullable Instant givenAt, @Nullable Instant withdrawnAt) {}
