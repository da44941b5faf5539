/**
 * Conversations by mail and by chat: what somebody and the desk write to each other under one matter (S1-3.1a, S2-3.1a,
 * S3.8-D1).
 * Every mail that a mailbox takes is kept as it came, then filed under a conversation: by the message that it answers,
 * else by the number of a request in its subject where the sender is known from that request, else under a new one.
 * An agent reads a conversation, registers a request from it or links it to one, answers, or dismisses it.
 * A conversation belongs to the network that owns the mailbox; its texts and addresses are encrypted under keys of its
 * own and of its messages, and reading them is audited. Mail that no person wrote is shown and never answered.
 */
@NullMarked
package io.aftercare.intake.mail;

import org.jspecify.annotations.NullMarked;
