/** Deadlines of the kit on a real PostgreSQL, with sweepers beside each other, crashes and moves. */
@NullMarked
package io.aftercare.testing.time;

import org.jspecify.annotations.NullMarked;
