/**
 * A client of the public API as a partner's developer would write it. {@link io.aftercare.journeys.client.Platform} is
 * one address; {@link io.aftercare.journeys.client.ApiClient} speaks there for one person or partner and takes care of
 * the token. Every POST carries an idempotency key, and is sent again with the same key when no answer came or the
 * answer says that it may come later, so that nothing is done twice. What the platform refuses is a {@link
 * io.aftercare.journeys.client.Refused} with the problem's code. Nothing here knows a service or a database.
 */
@NullMarked
package io.aftercare.journeys.client;

import org.jspecify.annotations.NullMarked;
