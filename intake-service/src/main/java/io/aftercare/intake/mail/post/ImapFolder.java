package io.aftercare.intake.mail.post;

import io.aftercare.intake.platform.MailConfig;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jspecify.annotations.Nullable;

/** One folder of a mail server, open. Mails are named by the number that the server gave them once and for all. */
class ImapFolder implements AutoCloseable {
    private static final int TIDIED_AT_ONCE = 500;

    private final IMAPStore store;
    private final IMAPFolder folder;
    private final MailConfig.Imap config;

    ImapFolder(Session session, MailConfig.Imap config) throws MessagingException {
        this.config = config;
        this.store = (IMAPStore) session.getStore("imap");
        try {
            store.connect(config.host(), config.port(), config.user(), config.password());
            this.folder = (IMAPFolder) store.getFolder(config.folder());
            folder.open(Folder.READ_WRITE);
        } catch (MessagingException e) {
            store.close();
            throw e;
        }
    }

    /** Changes when the numbers of the mails mean other mails than before. */
    long validity() throws MessagingException {
        return folder.getUIDValidity();
    }

    /** The first mails behind this number, from the oldest on. */
    List<Long> after(long uid, int atMost) throws MessagingException {
        var numbers = Arrays.stream(folder.getMessagesByUID(uid + 1, UIDFolder.LASTUID))
                .map(this::numberOf)
                // A server answers with its last mail where there is none in the range.
                .filter(number -> number > uid)
                .sorted()
                .limit(atMost);
        return numbers.toList();
    }

    /** The mail with this number; null when somebody has removed it. */
    @Nullable Fetched fetch(long uid, int largestBytes) throws MessagingException, IOException {
        var message = (IMAPMessage) folder.getMessageByUID(uid);
        if (message == null) {
            return null;
        }
        message.setPeek(true);
        try (var stream = message.getMimeStream()) {
            var bytes = stream.readNBytes(largestBytes);
            var complete = bytes.length < largestBytes || stream.read() < 0;
            return new Fetched(uid, bytes, complete, receivedAt(message));
        }
    }

    /** Marks what is kept as seen, or moves it where the operator wants it; nothing behind that number is touched. */
    void tidy(long upToUid) throws MessagingException {
        if (upToUid == 0) {
            // To a mail server the range from 1 to 0 holds both.
            return;
        }
        var done = config.doneFolder();
        if (done.isPresent()) {
            var kept = first(keptOf(folder.getMessagesByUID(1, upToUid), upToUid));
            if (kept.length > 0) {
                move(kept, done.get());
            }
        } else {
            see(upToUid);
        }
    }

    /** The oldest come first, so those that are kept are among the first. */
    private void see(long upToUid) throws MessagingException {
        var unseen = first(folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false)));
        var numbers = new FetchProfile();
        numbers.add(UIDFolder.FetchProfileItem.UID);
        folder.fetch(unseen, numbers);
        var kept = keptOf(unseen, upToUid);
        if (kept.length > 0) {
            folder.setFlags(kept, new Flags(Flags.Flag.SEEN), true);
        }
    }

    /** Servers read the headers for this, and some stumble over bad ones. */
    private static @Nullable Instant receivedAt(Message message) {
        try {
            var received = message.getReceivedDate();
            return received == null ? null : received.toInstant();
        } catch (MessagingException | RuntimeException e) {
            return null;
        }
    }

    boolean isConnected() {
        return store.isConnected();
    }

    @Override
    public void close() throws MessagingException {
        try {
            if (folder.isOpen()) {
                folder.close(false);
            }
        } finally {
            store.close();
        }
    }

    private void move(Message[] messages, String folderName) throws MessagingException {
        var done = store.getFolder(folderName);
        if (!done.exists()) {
            done.create(Folder.HOLDS_MESSAGES);
        }
        if (store.hasCapability("MOVE")) {
            folder.moveMessages(messages, done);
        } else {
            folder.copyMessages(messages, done);
            folder.setFlags(messages, new Flags(Flags.Flag.DELETED), true);
            folder.expunge(messages);
        }
    }

    private Message[] keptOf(Message[] messages, long upToUid) {
        return Arrays.stream(messages)
                .filter(message -> numberOf(message) <= upToUid)
                .toArray(Message[]::new);
    }

    private static Message[] first(Message[] messages) {
        return Arrays.copyOf(messages, Math.min(messages.length, TIDIED_AT_ONCE));
    }

    private long numberOf(Message message) {
        try {
            return folder.getUID(message);
        } catch (MessagingException e) {
            // Removed while we looked.
            return Long.MAX_VALUE;
        }
    }
}
