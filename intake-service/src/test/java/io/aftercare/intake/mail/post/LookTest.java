package io.aftercare.intake.mail.post;

import static io.aftercare.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftercare.intake.Database;
import io.aftercare.intake.Desk;
import io.aftercare.intake.mail.Correspondent;
import io.aftercare.intake.mail.MailServer;
import io.aftercare.intake.mail.Mailboxes;
import io.aftercare.intake.mail.post.MailboxLeases.Lease;
import io.aftercare.intake.platform.MailConfig;
import io.aftercare.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One replica at a time reads a mailbox, and nothing in it stops the reading. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(MailServer.class)
class LookTest {
    private final MailboxLeases leases;
    private final MailSessions sessions;
    private final Keeping keeping;
    private final Look look;
    private final MailConfig config;
    private final Database database;

    LookTest(
            MailboxLeases leases,
            MailSessions sessions,
            Keeping keeping,
            Look look,
            MailConfig config,
            Database database) {
        this.leases = leases;
        this.sessions = sessions;
        this.keeping = keeping;
        this.look = look;
        this.config = config;
        this.database = database;
    }

    /** A mail server that fails with the mail that is asked for first, and only with that one. */
    private static final class Stubborn extends ImapFolder {
        private long bad;

        Stubborn(Session session, MailConfig.Imap config) throws MessagingException {
            super(session, config);
        }

        @Override
        Fetched fetch(long uid, int largestBytes) throws MessagingException, IOException {
            if (bad == 0 || bad == uid) {
                bad = uid;
                throw new MessagingException("A bad mail");
            }
            return super.fetch(uid, largestBytes);
        }
    }

    @BeforeEach
    void watchMailboxes() {
        Mailboxes.watch(database);
    }

    @AfterEach
    void leaveMailboxes() {
        Mailboxes.leave(database);
    }

    @Test
    void aMailThatCannotBeFetchedIsNotedAndTheNextOneKept() throws Exception {
        var lease = taken("globex");
        var mary = Correspondent.of("globex", Desk.GLOBEX);
        mary.writes("Never comes", "x");
        mary.writes("Comes", "x");
        var server = config.mailboxes().get("globex").imap();
        var unread = "SELECT count(*) FROM mail_message WHERE mailbox = 'globex' AND size_bytes = 0";

        try (var folder = new Stubborn(sessions.imap(server), server)) {
            assertThatThrownBy(() -> look.read(lease, folder)).hasMessage("A bad mail");
            assertThatThrownBy(() -> look.read(lease, folder)).hasMessage("A bad mail");
            assertThat(database.column(unread)).containsExactly("0");

            look.read(lease, folder);
        }

        assertThat(database.column(unread)).containsExactly("1");
        watchMailboxes();
        mary.awaitConversation();
        assertThat(mary.conversations().getString("items[0].subject")).isEqualTo("Comes");
        await().untilAsserted(
                        () -> assertThat(database.column("SELECT status FROM mail_message WHERE mailbox = 'globex'"))
                                .containsOnly("FILED"));
    }

    /** To a mail server the range from 1 to 0 is the one from 0 to 1. */
    @Test
    void whatIsNotKeptYetIsNotTidiedAway() throws Exception {
        taken("acme");
        var mary = Correspondent.of("acme", Desk.ACME);
        mary.writes("No heat", "x");
        var server = config.mailboxes().get("acme").imap();

        try (var folder = new ImapFolder(sessions.imap(server), server)) {
            var waiting = folder.after(0, 100);
            folder.tidy(0);
            folder.tidy(waiting.getLast() - 1);
            assertThat(folder.after(0, 100)).contains(waiting.getLast());
        }

        watchMailboxes();
        mary.awaitConversation();
    }

    @Test
    void whoseLeaseWasTakenKeepsNothing() {
        var lease = taken("globex");
        database.change("UPDATE mailbox SET lease = gen_random_uuid() WHERE name = 'globex'");
        var before = database.column("SELECT count(*) FROM mail_message");

        var kept = keeping.keep(lease, 1, new Fetched(1_000_000, new byte[] {'x'}, true, null));

        assertThat(kept).isFalse();
        assertThat(database.column("SELECT count(*) FROM mail_message")).isEqualTo(before);
        assertThat(database.column("SELECT count(*) FROM mailbox WHERE last_uid = 1000000"))
                .containsExactly("0");
    }

    @Test
    void theMailboxOfADeadReplicaIsTakenOver() {
        taken("globex");
        var mary = Correspondent.of("globex", Desk.GLOBEX);
        mary.writes("No heat", "x");
        assertThat(leases.claim("globex")).isEmpty();

        database.change("UPDATE mailbox SET leased_until = clock_timestamp() + interval '2s' WHERE name = 'globex'");

        mary.awaitConversation();
    }

    /** A mail that takes its reader down each time is filed without being looked into. */
    @Test
    void aMailThatCannotBeLookedIntoIsFiledUnread() {
        var lease = taken("globex");
        var subject = "From: x@customer.example\r\nSubject: Poison\r\n\r\nx";
        keeping.keep(
                lease,
                lease.uidValidity(),
                new Fetched(lease.lastUid(), subject.getBytes(StandardCharsets.US_ASCII), true, null));
        assertThat(database.change("UPDATE mail_message SET attempts = 3 WHERE mailbox = 'globex' AND status = 'KEPT'"))
                .isEqualTo(1);

        watchMailboxes();

        await().untilAsserted(() -> assertThat(
                        database.column("SELECT status FROM mail_message WHERE mailbox = 'globex' AND attempts = 4"))
                .containsExactly("FILED"));
    }

    /** The mailbox, taken away from those who watch it, for as long as the test lasts. */
    private Lease taken(String mailbox) {
        var lease = await().until(() -> leases.claim(mailbox), Optional::isPresent);
        database.change("UPDATE mailbox SET leased_until = clock_timestamp() + interval '1h' WHERE name = ?", mailbox);
        return lease.orElseThrow();
    }
}
