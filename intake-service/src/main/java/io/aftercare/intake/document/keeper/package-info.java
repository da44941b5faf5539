/**
 * Keepers of documents: the persons who receive, register and archive, and hand out what may go outside (S2-6.1b).
 * The manager appoints them by login and dismisses them; who keeps documents is a duty of named persons, whatever their
 * role, so that a stand-in can be appointed for a holiday.
 * An appointment is never changed: it ends, and stays as the record of who kept the documents when.
 * One person holds one appointment at a time.
 * Whoever keeps documents may read all of them.
 */
@NullMarked
package io.aftercare.intake.document.keeper;

import org.jspecify.annotations.NullMarked;
