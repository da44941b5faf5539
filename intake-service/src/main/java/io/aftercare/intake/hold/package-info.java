/**
 * Legal holds: the data of a customer is needed for a dispute or an authority and must not be destroyed.
 * While one is active nobody erases the person, neither on the person's wish nor because the time is over.
 * A hold says who placed it, why and under which reference, and who lifted it; several may hold one customer.
 * The reason may name people, so it is encrypted under the customer's key.
 */
@NullMarked
package io.aftercare.intake.hold;

import org.jspecify.annotations.NullMarked;
