/**
 * The values that a visit is made of. The job is what the service request told: what is broken, where, how urgent, under
 * which policy. This service decides nothing about it; it reads the skill, the place, the priority and two durations of
 * the policy, and carries the whole on in the events of the visit, so that repair and the others need not ask intake
 * for it. The window is what the customer asked for, the appointment what was agreed, the assignee who goes.
 */
@NullMarked
package io.aftercare.dispatch.job;

import org.jspecify.annotations.NullMarked;
