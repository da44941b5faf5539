/**
 * What the kit's own rows (events, answers, keys of persons, audit entries, deadlines) share on their way to the
 * database. A business transaction adds several of them, and none of them is read again before the commit. Each would
 * cost a round trip, and on a busy service the round trips cost more than the rows. So they are collected and sent
 * together at the end. A row of the domain whose constraint is an answer that the domain needs does not belong here.
 */
@NullMarked
package io.aftercare.kit.sql;

import org.jspecify.annotations.NullMarked;
