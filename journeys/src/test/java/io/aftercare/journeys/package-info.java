/**
 * Journeys of single requests through all services, and what must hold after servers were killed. Every test makes its
 * own customers and requests, so the platform may hold anything else. They run against the stack of this shell and fail
 * when there is none.
 */
@NullMarked
package io.aftercare.journeys;

import org.jspecify.annotations.NullMarked;
