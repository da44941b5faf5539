/**
 * The customer service file (S2-6.2a, S2-3.3d): everything that ever happened to a customer, of all requests and from
 * all services, and the questions that needed no request (S3.3-C1), on one paged timeline.
 * It is read from what is recorded anyway; nothing is kept for it, so it cannot say something else.
 * Entries name the request or the consultation, the moment, the event and the service that told it, and no personal
 * data. Whoever may see the customer may see the file.
 * It can be narrowed to one product, of which consultations know nothing.
 */
@NullMarked
package io.aftercare.intake.servicefile;

import org.jspecify.annotations.NullMarked;
