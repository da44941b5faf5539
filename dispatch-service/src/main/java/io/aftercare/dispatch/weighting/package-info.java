/**
 * By which weights technicians are ranked: policies, named and in editions, of one outlet or of all that have none of
 * their own. A draft becomes active from a moment on and ends its predecessor there; one is in force at a time, and the
 * one for all is always there. Technicians are ranked by the weights of their own outlet; a point is a point everywhere,
 * so technicians of two outlets can be compared. Each decision notes the policy and what was measured, so two policies
 * can be compared on past days without asking where anybody was then. A plan takes the weights of its routes along when
 * it is asked for and keeps them to its end.
 */
@NullMarked
package io.aftercare.dispatch.weighting;

import org.jspecify.annotations.NullMarked;
