package io.aftercare.intake.webhook.post;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Something that listens on a port and says what it likes. */
final class RawReceiver implements AutoCloseable {
    /** How it answers one request. */
    private interface Manner {
        void answer(OutputStream out) throws IOException, InterruptedException;
    }

    private static final int DRIP_MS = 50;

    private final ServerSocket server;
    private final Manner manner;
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicLong sent = new AtomicLong();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final CountDownLatch hungUp = new CountDownLatch(1);
    private final StringBuffer heard = new StringBuffer();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();

    private RawReceiver(String address, Manner manner) throws IOException {
        this.server = new ServerSocket(0, 50, InetAddress.ofLiteral(address));
        this.manner = manner;
        Thread.ofVirtual().start(this::listen);
    }

    /** Says this to every request; nothing at all when it is empty. */
    static RawReceiver answering(String text) throws IOException {
        return on("127.0.0.1", text);
    }

    static RawReceiver on(String address, String text) throws IOException {
        return new RawReceiver(address, out -> out.write(bytes(text)));
    }

    /** Says the first thing at once and the second for ever, now and then. */
    static RawReceiver dripping(String first, String drop) throws IOException {
        var never = new CountDownLatch(1);
        return new RawReceiver("127.0.0.1", out -> {
            out.write(bytes(first));
            while (!never.await(DRIP_MS, TimeUnit.MILLISECONDS)) {
                out.write(bytes(drop));
            }
        });
    }

    /** Says the first thing and then sends chunks as fast as it can. */
    static RawReceiver flooding(String first) throws IOException {
        var chunk = bytes("10000\r\n" + "z".repeat(0x10000) + "\r\n");
        return new RawReceiver("127.0.0.1", out -> {
            out.write(bytes(first));
            while (true) {
                out.write(chunk);
            }
        });
    }

    int port() {
        return server.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    String heard() {
        return heard.toString();
    }

    /** Bytes that were sent before the other side hung up. */
    long sentUntilClosed() throws InterruptedException {
        if (!hungUp.await(60, TimeUnit.SECONDS)) {
            throw new AssertionError("The other side goes on reading");
        }
        return sent.get();
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        server.close();
        for (var socket : sockets) {
            socket.close();
        }
    }

    private void listen() {
        while (closed.getCount() > 0) {
            try {
                var socket = server.accept();
                sockets.add(socket);
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            while (hear(socket.getInputStream())) {
                manner.answer(new Counting(socket.getOutputStream()));
            }
        } catch (IOException | InterruptedException e) {
            // The other side has hung up, which is what some tests wait for.
        } finally {
            hungUp.countDown();
        }
    }

    /** Reads one request with its body; false at the end of the connection. */
    private boolean hear(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            var next = in.read();
            if (next < 0) {
                return false;
            }
            head.append((char) next);
        }
        var lengths = head.toString().toLowerCase(java.util.Locale.ROOT).split("content-length: ", 2);
        var length = lengths.length < 2 ? 0 : Integer.parseInt(lengths[1].split("\r\n", 2)[0]);
        heard.append(head).append(new String(in.readNBytes(length), StandardCharsets.UTF_8));
        return true;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Counts what goes out. */
    private final class Counting extends OutputStream {
        private final OutputStream out;

        Counting(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            sent.incrementAndGet();
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            sent.addAndGet(length);
        }
    }
}
