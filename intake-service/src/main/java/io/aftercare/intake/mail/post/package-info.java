/**
 * Between the mail servers and the database: mailboxes are read over IMAP, answers leave over SMTP.
 * One replica reads a mailbox at a time, by a lease. Each mail is committed before anything else happens to it, together
 * with the place up to which the mailbox is read; only then it is marked as seen or moved, and only then looked into.
 * A mail that cannot be read, or not even fetched, is noted as such and never keeps the next one waiting.
 * An answer is tried until a mail server takes it, refuses it for good, or the last pause is over; every attempt sends
 * the same bytes. No transaction is open while a mail server is spoken to.
 */
@NullMarked
package io.aftercare.intake.mail.post;

import org.jspecify.annotations.NullMarked;
