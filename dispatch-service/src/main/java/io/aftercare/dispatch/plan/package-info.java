/**
 * A plan: who visits whom in which order over some days, searched for in the background. It is requested with all that
 * it starts from, taken by one of the workers of any replica under a lease that is renewed while the search goes on, and
 * finished when its time is over or somebody stops it; a replica that dies loses the lease, and another one goes on from
 * the best solution that was kept. A plan changes no visit: that is for whoever adopts it. A plan without some of the
 * technicians is a question, not something to adopt. Words: the <em>search</em> is the work on a plan, the
 * <em>solution</em> what it has come to.
 */
@NullMarked
package io.aftercare.dispatch.plan;

import org.jspecify.annotations.NullMarked;
