/**
 * The SLA clock: what is left of a promised time, reckoned from recorded facts alone.
 * A clock keeps nothing; the same facts and the same moment give the same answer on every replica and in every year.
 * Time that was counted stays counted: new terms hold from their moment on, and only triage says what has always been.
 * A breach stays a breach, whatever is changed afterwards, and while a clock is paused nothing comes due.
 * Every second between start and end lies in exactly one segment: counted, paused or outside working hours.
 */
@NullMarked
package io.aftercare.intake.sla.clock;

import org.jspecify.annotations.NullMarked;
