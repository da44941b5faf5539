/**
 * Assets: one product in the hands of one customer, with what is known of its purchase and warranty.
 * An asset is made by the first service request about it and is found again by customer, product code and serial.
 * Whether work on it is under warranty is a pure decision over dates.
 * What an asset does not know yet, such as its date of purchase, it learns from later requests; what it knows stays.
 * Assets tell the other services nothing: the facts travel with the events of the request.
 */
@NullMarked
package io.aftercare.intake.asset;

import org.jspecify.annotations.NullMarked;
