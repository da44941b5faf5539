/**
 * Where parts are kept: every outlet has one stock location. It is opened when the outlet is heard of, with the code
 * of the outlet, or before that by hand. Its row is the lock that every change of its stock takes first, so that
 * changes of one location run one after the other and those of different locations do not meet. Goods that arrive are
 * told to the other services as {@code stock.received.v1}, numbered in the life of the location.
 */
@NullMarked
package io.aftercare.parts.location;

import org.jspecify.annotations.NullMarked;
