/**
 * Entitlement: whether a customer pays for work on a product, decided by the system and never typed in.
 * The rules are asked in one order: the service contract, the stated warranty, the warranty that runs from the purchase.
 * Each rule tells what it found, so that a caller can be told why, by which clause and until when.
 * The decision is a pure function of what is known of the product and of the day of the work, in the zone of its site.
 * Triage binds the very same decision to a request, and the settlement follows it.
 */
@NullMarked
package io.aftercare.intake.entitlement;

import org.jspecify.annotations.NullMarked;
