/**
 * SLA: what a customer was promised, how much of that time is left, and who is told when it runs out.
 * Facts are recorded for good, each request its own list; clocks are reckoned from them and kept nowhere.
 * One deadline for each request waits for the next moment of all its clocks; a fact that moves that moment moves it.
 * When it comes, warnings, breaches and escalations are told as events of the request, each once.
 * Working time is that of the outlet that has the job, and until there is one that of the policy at the customer's place.
 */
@NullMarked
package io.aftercare.intake.sla;

import org.jspecify.annotations.NullMarked;
