/**
 * Outings: somebody on duty leaves the office area for some minutes and is back within the set limit (S3.7-D4). Whoever
 * needs longer asks the duty manager (值班经理) before the limit is over: whoever is on duty at the outlet as a manager, or
 * any manager of the company. Who is not back in time counts as absent, and the time beyond the limit is noted. There is
 * one outing of a shift at a time.
 */
@NullMarked
package io.aftercare.dispatch.outing;

import org.jspecify.annotations.NullMarked;
