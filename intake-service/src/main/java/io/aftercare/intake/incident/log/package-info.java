/**
 * The log of a major incident: what was done while a leader tracked it (S3.5-E3).
 * Everybody who sees the incident may add a line, until it is closed or withdrawn.
 * A line is never changed and never taken away.
 * Its text is sealed with the key that seals the incident.
 * Lines are shown newest first.
 */
@NullMarked
package io.aftercare.intake.incident.log;

import org.jspecify.annotations.NullMarked;
