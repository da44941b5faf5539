/**
 * Reading a mail that may be broken: bytes in, and whatever can be shown of them out.
 * Nothing in here throws because of what a mail holds, and nothing grows with it beyond fixed limits.
 * Structure, transfer encodings and headers are read leniently; each thing that had to be guessed is a {@code Defect}.
 * Chinese text is recognised where its label is wrong or missing.
 * Mail that no person wrote is recognised by the headers of RFC 3834 and by the habits of programs.
 */
@NullMarked
package io.aftercare.intake.mail.mime;

import org.jspecify.annotations.NullMarked;
