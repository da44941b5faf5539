/** A small listener with every difficulty that a listener can have: repeated, early, poisonous and unreadable events. */
@NullMarked
package io.aftercare.testing.hearing;

import org.jspecify.annotations.NullMarked;
