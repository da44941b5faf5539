package io.aftercare.intake.mail.post;

import io.aftercare.intake.mail.post.MailboxLeases.Lease;
import io.aftercare.intake.platform.MailConfig;
import jakarta.inject.Singleton;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import org.jboss.logging.Logger;

/** One look into a mailbox: what is new is kept, then tidied away, then sorted. */
@Singleton
class Look {
    private static final Logger LOG = Logger.getLogger(Look.class);
    private static final int MAILS = 200;
    private static final int TROUBLES = 3;

    private final MailboxLeases leases;
    private final MailSessions sessions;
    private final Keeping keeping;
    private final Sorting sorting;
    private final MailConfig config;

    Look(MailboxLeases leases, MailSessions sessions, Keeping keeping, Sorting sorting, MailConfig config) {
        this.leases = leases;
        this.sessions = sessions;
        this.keeping = keeping;
        this.sorting = sorting;
        this.config = config;
    }

    void into(Lease lease) {
        var server = config.mailboxes().get(lease.mailbox()).imap();
        try {
            // What an earlier look kept and did not come to.
            sorting.sort(lease.mailbox());
            boolean more;
            try (var folder = new ImapFolder(sessions.imap(server), server)) {
                more = read(lease, folder);
            }
            sorting.sort(lease.mailbox());
            leases.release(lease, more ? Duration.ZERO : config.lookEvery());
        } catch (MessagingException | IOException | RuntimeException e) {
            // The message of the exception may hold an address.
            var failure = e.getClass().getSimpleName();
            LOG.warnf("Mailbox waits mailbox=%s: %s", lease.mailbox(), failure);
            leases.release(lease, pause(lease.failures()), failure);
        }
    }

    /** Whether there is more than one look takes. */
    boolean read(Lease lease, ImapFolder folder) throws MessagingException, IOException {
        var validity = folder.validity();
        var last = validity == lease.uidValidity() ? lease.lastUid() : 0;
        var uids = folder.after(last, MAILS);
        for (var uid : uids) {
            if (!keeping.keep(lease, validity, fetch(lease, folder, uid))) {
                return false;
            }
            last = uid;
        }
        folder.tidy(last);
        return uids.size() == MAILS;
    }

    /** A mail that the server cannot give, while it answers otherwise, is noted after some attempts. */
    private Fetched fetch(Lease lease, ImapFolder folder, long uid) throws MessagingException, IOException {
        try {
            var mail = folder.fetch(uid, config.largestBytes());
            return mail == null ? Fetched.unavailable(uid) : mail;
        } catch (MessagingException | IOException | RuntimeException e) {
            if (!folder.isConnected() || leases.trouble(lease) < TROUBLES) {
                throw e;
            }
            LOG.warnf("Mail cannot be fetched mailbox=%s uid=%d", lease.mailbox(), uid);
            return Fetched.unavailable(uid);
        }
    }

    private Duration pause(int failures) {
        var pause = config.lookEvery().multipliedBy(1L << Math.min(failures, 10));
        return pause.compareTo(config.longestPause()) < 0 ? pause : config.longestPause();
    }
}
