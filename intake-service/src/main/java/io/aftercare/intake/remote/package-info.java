/**
 * Remote support: working on a customer's system from afar, only as the customer allows it (S3.5-I2a, S3.5-I2b).
 * An authorisation names who of the customer's people gave it and how, what may be done, and when it expires.
 * It is good for one session: somebody starts it, writes down every action, and ends it with an outcome.
 * Withdrawn or expired, it ends the session at that moment; nothing that was not allowed, or later, gets into the log.
 * The outcome is an attempt on the tier REMOTE; a new session needs a new authorisation.
 */
@NullMarked
package io.aftercare.intake.remote;

import org.jspecify.annotations.NullMarked;
