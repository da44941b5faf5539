/**
 * Requests that belong together: several matters of one call are split into requests of their own, or a request joins
 * another one of the same network as its part. A parent has parts and a part has no parts of its own.
 * What is split off was told when the whole was told, so its clocks count from then, and keeps the first responder.
 * Each part goes its own way through triage, visit and repair; the parent closes when its own work is done and every
 * part is closed or cancelled.
 */
@NullMarked
package io.aftercare.intake.family;

import org.jspecify.annotations.NullMarked;
