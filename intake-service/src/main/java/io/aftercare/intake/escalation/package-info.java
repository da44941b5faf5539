/**
 * Escalation of a request to a superior by somebody who cannot go on alone (S2-3.2e, S3.7-H4, S3.3-A2b).
 * The superior acknowledges it in a set time; whoever is silent is passed over, and the next one is told.
 * The rungs are the head of the outlet, the manager, and the quality supervisor.
 * At most one escalation of a request waits for an acknowledgement.
 * What a broken promise escalates by itself belongs to the SLA clocks.
 */
@NullMarked
package io.aftercare.intake.escalation;

import org.jspecify.annotations.NullMarked;
