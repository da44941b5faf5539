/**
 * Exports: lists of requests as files for spreadsheet programs, without a limit on their rows.
 * An export is a job: asked for, worked on by any replica under a lease, begun anew by another one when that dies, ready
 * for a day and then gone.
 * Its rows come from one snapshot through a cursor of the database and leave in encrypted parts, so memory stays flat.
 * A file shows what its list shows, within the scope of whoever asked; it names no person.
 * Only who asked for it sees and gets it.
 */
@NullMarked
package io.aftercare.intake.export;

import org.jspecify.annotations.NullMarked;
