/**
 * Consent: to what use of the personal data beyond the service itself a customer agrees.
 * Serving somebody who asks for it needs no consent; recording, remembering habits and advertising do, and calling back
 * is done until the customer objects.
 * Each decision is kept with its moment, channel, evidence and the version of the notice that the customer was given;
 * decisions are added and never changed, and of one purpose the latest holds.
 * What consent forbids is refused where it would happen: by the mask, by the answer to the telephone exchange.
 */
@NullMarked
package io.aftercare.intake.consent;

import org.jspecify.annotations.NullMarked;
