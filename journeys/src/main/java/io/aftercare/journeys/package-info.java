/**
 * The whole platform, seen from outside. Everything here speaks to the gateway as a partner, a technician or a call
 * centre agent would, and knows no class of any service. {@link io.aftercare.journeys.Replay} feeds recorded requests
 * through it. The tests beside it walk single requests through all services, break servers meanwhile, and look into
 * the databases and topics afterwards. They need a running platform and fail in one clear line without it.
 */
@NullMarked
package io.aftercare.journeys;

import org.jspecify.annotations.NullMarked;
