/**
 * Who stands at the desk of this service: what the caller may see, who acts, and when it really happened. Scope is a
 * part of every query, so what a caller may not see does not exist for it. A partner sees its own jobs, staff of an
 * outlet those of the outlet, a technician those that are his own or that nobody has taken on yet. Lists are ordered
 * by time and id, both falling, and asked page by page. The features share this package and it knows none of them.
 */
@NullMarked
package io.aftercare.repair.desk;

import org.jspecify.annotations.NullMarked;
