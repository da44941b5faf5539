package io.aftercare.intake.mail;

import io.aftercare.intake.Database;

/** Whether somebody looks into the mailboxes: several looks a second cost as much as the tests of other features. */
public final class Mailboxes {
    private Mailboxes() {}

    public static void watch(Database database) {
        database.change("UPDATE mailbox SET lease = NULL, leased_until = '-infinity', next_look_at = '-infinity'");
    }

    /** As if somebody else looked into them all the time. */
    public static void leave(Database database) {
        database.change("UPDATE mailbox SET lease = gen_random_uuid(), leased_until = 'infinity'");
    }
}
