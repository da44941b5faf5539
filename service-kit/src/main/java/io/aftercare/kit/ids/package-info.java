/**
 * Identifiers. Every aggregate is named by a UUID of version 7 (RFC 9562): unique without coordination and ordered
 * by time, so that an index on it grows at its right end only.
 */
@NullMarked
package io.aftercare.kit.ids;

import org.jspecify.annotations.NullMarked;
