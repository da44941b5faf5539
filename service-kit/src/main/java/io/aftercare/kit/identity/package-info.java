/**
 * Who calls: the verified token's user or client, roles, partner and outlet. Which role may do which operation is read
 * from {@code contracts/roles.yaml}; an operation without an entry is refused. What a caller may see is part of every
 * query, so an object outside the caller's scope does not exist for it (404).
 */
@NullMarked
package io.aftercare.kit.identity;

import org.jspecify.annotations.NullMarked;
