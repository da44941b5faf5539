/**
 * Who should go: a pure decision without database or framework. A {@code Need} (where, which skill, when) meets the
 * {@code Candidate}s; every {@code Obstacle} that stands in a candidate's way is named, and those without one are ranked
 * by a sum of terms in points, of which one is a metre of way, the smallest first. A decision is kept with the
 * visit exactly as it was taken, so that it can be explained later. Time and place come in as values; nothing here
 * looks at a clock.
 */
@NullMarked
package io.aftercare.dispatch.assignment;

import org.jspecify.annotations.NullMarked;
