package io.aftercare.intake.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;

/**
 * A mail server with IMAP and SMTP for the tests of one JVM, and the mailboxes that the service reads: {@code support}
 * of our own network, {@code acme} and {@code globex} of partners, {@code flaky} whose answers leave by another server,
 * which a test plays.
 */
public class MailServer implements QuarkusTestResourceLifecycleManager {
    static final String HOST = "127.0.0.1";
    static final String PASSWORD = "secret";
    static final int LARGEST_BYTES = 300_000;

    private static final String IMAP = "aftercare.test.imap";
    private static final String SMTP = "aftercare.test.smtp";
    private static final int STARTS_WITHIN_MS = 60_000;

    /** The port of a protocol; tests see other classes than the one that starts the server, but the same properties. */
    static int imapPort() {
        return Integer.getInteger(IMAP);
    }

    static int smtpPort() {
        return Integer.getInteger(SMTP);
    }

    static String address(String mailbox) {
        return mailbox + "@aftercare.example";
    }

    @Override
    public Map<String, String> start() {
        if (System.getProperty(IMAP) == null) {
            run();
        }
        var config = new HashMap<String, String>();
        config.put("aftercare.mail.look-every", "PT0.05S");
        config.put("aftercare.mail.largest-bytes", Integer.toString(LARGEST_BYTES));
        config.put("aftercare.mail.per-sender-and-hour", "6");
        config.put("aftercare.mail.retry-pauses", "PT0.1S,PT0.1S,PT0.1S");
        mailbox(config, "support", "own", smtpPort());
        mailbox(config, "acme", "acme", smtpPort());
        mailbox(config, "globex", "globex", smtpPort());
        mailbox(config, "flaky", "own", freePort());
        config.put("aftercare.mail.mailboxes.acme.imap.done-folder", "Done");
        config.put("aftercare.mail.mailboxes.support.sender-name", "客户服务");
        return config;
    }

    private static void run() {
        var imap = new ServerSetup(0, HOST, ServerSetup.PROTOCOL_IMAP);
        var smtp = new ServerSetup(0, HOST, ServerSetup.PROTOCOL_SMTP);
        imap.setServerStartupTimeout(STARTS_WITHIN_MS);
        smtp.setServerStartupTimeout(STARTS_WITHIN_MS);
        var server = new GreenMail(new ServerSetup[] {imap, smtp});
        server.start();
        for (var mailbox : new String[] {"support", "acme", "globex", "flaky"}) {
            server.setUser(address(mailbox), mailbox, PASSWORD);
        }
        System.setProperty(IMAP, Integer.toString(server.getImap().getPort()));
        System.setProperty(SMTP, Integer.toString(server.getSmtp().getPort()));
    }

    private static void mailbox(Map<String, String> config, String name, String partner, int smtpPort) {
        var prefix = "aftercare.mail.mailboxes." + name + ".";
        config.put(prefix + "address", address(name));
        config.put(prefix + "partner", partner);
        config.put(prefix + "imap.host", HOST);
        config.put(prefix + "imap.port", Integer.toString(imapPort()));
        config.put(prefix + "imap.security", "NONE");
        config.put(prefix + "imap.user", name);
        config.put(prefix + "imap.password", PASSWORD);
        config.put(prefix + "smtp.host", HOST);
        config.put(prefix + "smtp.port", Integer.toString(smtpPort));
        config.put(prefix + "smtp.security", "NONE");
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral(HOST))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server belongs to the JVM, not to one run of the application. */
    @Override
    public void stop() {}
}
