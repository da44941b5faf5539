/** The vault and the audit log of the kit on a real PostgreSQL. */
@NullMarked
package io.aftercare.testing.privacy;

import org.jspecify.annotations.NullMarked;
