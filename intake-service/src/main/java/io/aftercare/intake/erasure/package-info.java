/**
 * Erasing a person and keeping the case: on the person's wish, when consent is withdrawn, or when the time to keep the
 * data is over.
 * The key of the customer is destroyed, and with it everything that is encrypted under it, in every backup too; what
 * other features keep under keys of their own, or by which they would find the person, they forget in the same
 * transaction. The other services hear of it and destroy their keys.
 * What stays is the anonymous case: product, fault, times, decisions and figures.
 * Nobody is erased while something is still to be done for the person, or while a legal hold forbids it.
 */
@NullMarked
package io.aftercare.intake.erasure;

import org.jspecify.annotations.NullMarked;
