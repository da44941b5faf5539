package io.aftercare.intake.mail.chat;

/** A way by which a network chats; stands where a conversation by mail has its mailbox. */
public record ChatChannel(String partner, String name) {
    static final String NAME = "[a-z0-9][a-z0-9-]{0,40}";

    private static final String PREFIX = "chat/";

    /** Whether a conversation of this mailbox goes by chat; mailboxes have no slash in their names. */
    public static boolean isOne(String mailbox) {
        return mailbox.startsWith(PREFIX);
    }

    String mailbox() {
        return PREFIX + partner + "/" + name;
    }
}
