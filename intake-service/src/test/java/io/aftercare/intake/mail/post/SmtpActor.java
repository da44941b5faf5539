package io.aftercare.intake.mail.post;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that plays what a test wrote for it: its words about the addressee, and after a whole mail. */
final class SmtpActor implements Closeable {
    /** In place of a word: the connection breaks, though the mail was read. */
    static final String HANG_UP = "";

    private final ServerSocket socket;
    private final ConcurrentLinkedQueue<String> words;
    private final List<String> mails = new CopyOnWriteArrayList<>();
    private final boolean aboutAddressee;

    /** @param words one for each mail; when there is none left, mails are taken */
    SmtpActor(int port, boolean aboutAddressee, String... words) throws IOException {
        this.socket = new ServerSocket(port, 50, InetAddress.ofLiteral("127.0.0.1"));
        this.aboutAddressee = aboutAddressee;
        this.words = new ConcurrentLinkedQueue<>(List.of(words));
        Thread.ofVirtual().start(this::play);
    }

    /** The mails that were read to their end, taken or not. */
    List<String> mails() {
        return mails;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void play() {
        while (!socket.isClosed()) {
            try (var connection = socket.accept()) {
                talk(connection);
            } catch (IOException e) {
                // Closed by the test, or left by the client.
            }
        }
    }

    private void talk(Socket connection) throws IOException {
        var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
        say(connection, "220 actor");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var verb = line.length() < 4 ? "" : line.substring(0, 4).toUpperCase(Locale.ROOT);
            switch (verb) {
                case "QUIT" -> {
                    say(connection, "221 bye");
                    return;
                }
                case "RCPT" -> say(connection, aboutAddressee ? word() : "250 ok");
                case "DATA" -> {
                    say(connection, "354 go on");
                    mails.add(mail(in));
                    var word = aboutAddressee ? "250 taken" : word();
                    if (word.equals(HANG_UP)) {
                        return;
                    }
                    say(connection, word);
                }
                default -> say(connection, "250 ok");
            }
        }
    }

    private String word() {
        var word = words.poll();
        return word == null ? "250 taken" : word;
    }

    private static String mail(BufferedReader in) throws IOException {
        var mail = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line).append('\n');
        }
        return mail.toString();
    }

    private static void say(Socket connection, String line) {
        try {
            connection.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
            connection.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
