/** The local stack against real processes. */
@NullMarked
package io.aftercare.local;

import org.jspecify.annotations.NullMarked;
