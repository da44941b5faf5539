/**
 * The customer service file (S2-6.2a, S2-3.3d): everything that ever happened to a customer, of all requests and from
 * all services, on one paged timeline.
 * It is read from what is recorded anyway; nothing is kept for it, so it cannot say something else.
 * Entries name the request, the moment, the event and the service that told it, and no personal data.
 * Whoever may see the customer may see the file.
 * It can be narrowed to one product.
 */
@NullMarked
package io.aftercare.intake.servicefile;

import org.jspecify.annotations.NullMarked;
