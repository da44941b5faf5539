/**
 * Where parts are kept: every outlet has one stock location. It is opened when the outlet is heard of, with the code
 * of the outlet, or before that by hand. Its row is the lock that every change of its stock takes first, so that
 * changes of one location run one after the other and those of different locations do not meet. A store with
 * the code of its outlet takes the outlet's new name when that changes. Goods that arrive and corrections of the books
 * are told to the other services, numbered in the life of the location.
 */
@NullMarked
package io.aftercare.parts.location;

import org.jspecify.annotations.NullMarked;
