/**
 * Recorded service requests, lived again through the public API. A {@link io.aftercare.journeys.replay.Recording} is the
 * file; each {@link io.aftercare.journeys.replay.RecordedRequest} says when it was made and closed and how it ended, and
 * from that an {@link io.aftercare.journeys.replay.Ending} and a {@link io.aftercare.journeys.replay.Schedule} follow. A
 * {@link io.aftercare.journeys.replay.Walk} asks the platform where the request stands and takes the next step, until
 * there is none; so it can be stopped and started at any moment. Everything that the file does not tell (names,
 * telephone numbers, opinions) is made up from the request's number and is the same in every run.
 */
@NullMarked
package io.aftercare.journeys.replay;

import org.jspecify.annotations.NullMarked;
