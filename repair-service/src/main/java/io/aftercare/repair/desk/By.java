package io.aftercare.repair.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who took a step and when it really happened.
 *
 * @param login the person; null when an event of another service caused the step
 */
public record By(@Nullable String login, Instant at) {}
