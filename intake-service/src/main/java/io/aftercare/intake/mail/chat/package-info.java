/**
 * Chat: what chat programs bring, and what they fetch (S1-3.1a, S2-3.1a).
 * A conversation by chat is one of the desk's conversations like those by mail: read, answered, linked, dismissed,
 * forgotten and destroyed in the same way, so only coming in and going out is told here.
 * A channel belongs to a network; a message is known by the channel's name of it and taken once.
 * Answers of a channel have numbers without gaps, in an order that never changes; a chat program asks for those after
 * the last one that it has, which also tells that it has them.
 */
@NullMarked
package io.aftercare.intake.mail.chat;

import org.jspecify.annotations.NullMarked;
