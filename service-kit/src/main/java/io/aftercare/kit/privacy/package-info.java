/**
 * Personal data at rest: every person has a key of its own, wrapped by the service's key; erasing that key erases the
 * person in every table and backup. Exact look-up goes through keyed hashes. Who read or changed personal data stands
 * in an append-only, hash-chained audit log.
 */
@NullMarked
package io.aftercare.kit.privacy;

import org.jspecify.annotations.NullMarked;
