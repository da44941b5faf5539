/**
 * Tables as files: comma-separated values, or the workbook format of spreadsheet programs.
 * Both are written row by row and keep nothing in memory but what is about to leave.
 * A text that a spreadsheet program would take for a formula is made harmless: in CSV by an apostrophe before it, in a
 * workbook by being typed as text.
 * CSV is UTF-8 with a byte order mark, because spreadsheet programs guess otherwise.
 * What the columns are is said once, for both.
 */
@NullMarked
package io.aftercare.intake.export.sheet;

import org.jspecify.annotations.NullMarked;
