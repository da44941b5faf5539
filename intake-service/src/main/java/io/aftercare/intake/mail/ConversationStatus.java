package io.aftercare.intake.mail;

import java.util.EnumSet;
import java.util.Set;

/** Whose turn it is in a conversation. */
enum ConversationStatus {
    /** The desk's. */
    OPEN,
    /** The customer's. */
    ANSWERED,
    /** Nobody's, until something else is written. */
    DISMISSED;

    Set<ConversationStatus> next() {
        return switch (this) {
            case OPEN -> EnumSet.of(ANSWERED, DISMISSED);
            case ANSWERED -> EnumSet.of(OPEN, DISMISSED);
            case DISMISSED -> EnumSet.of(OPEN, ANSWERED);
        };
    }
}
