/**
 * How a list is narrowed down: the conditions of a query, made of what the caller asked for, of what the caller may
 * see, and of the place in the list where the last page ended. Values are always bound, never pasted. A condition with
 * no value is no condition. The order is always by a time and an id, both falling. Every list of this service uses it.
 */
@NullMarked
package io.aftercare.dispatch.listing;

import org.jspecify.annotations.NullMarked;
