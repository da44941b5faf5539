/**
 * Registration: the moment in which a contact becomes a service request, and the busiest path of the platform.
 * The customer is found by telephone number or admitted, the product found or noted, the number given.
 * A request about the same product of the same customer that is still open is named as a possible duplicate.
 * Partners may give their own reference, which then names one request only.
 * Whoever registers is the first responder.
 */
@NullMarked
package io.aftercare.intake.registration;

import org.jspecify.annotations.NullMarked;
