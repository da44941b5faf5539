/**
 * Posting one letter to an address on the Internet that somebody else has chosen, without harm to us.
 * The name is resolved once, every address behind it must be public or allowed, and just that address is connected to.
 * No redirect is followed, the answer has a deadline for all of it, and little of it is read.
 * Letters are signed by the rules of Standard Webhooks.
 * Nothing here knows the database or what is posted.
 */
@NullMarked
package io.aftercare.intake.webhook.post;

import org.jspecify.annotations.NullMarked;
