/**
 * What is kept of mails: the bytes as they came or were written, in pieces, and what was read of them.
 * Both are encrypted under a key that is made for each message, so that erasing one message is destroying one key.
 * Addresses and the names of messages are compared by keyed hashes only.
 * Who keeps a mail, files it or answers it uses this; it knows neither conversations nor mail servers.
 */
@NullMarked
package io.aftercare.intake.mail.kept;

import org.jspecify.annotations.NullMarked;
