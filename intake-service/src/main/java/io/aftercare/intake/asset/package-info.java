/**
 * Assets: one product in the hands of one customer, with what is known of its purchase, warranty, contract and site.
 * An asset is noted on purpose, told by a partner's own system, or made by the first service request about it.
 * It is found again by the partner's reference, or by customer, product code and serial.
 * What an asset does not know yet, such as its date of purchase, it learns from later requests; what it knows stays.
 * Assets tell the other services nothing: the facts travel with the events of the request.
 */
@NullMarked
package io.aftercare.intake.asset;

import org.jspecify.annotations.NullMarked;
