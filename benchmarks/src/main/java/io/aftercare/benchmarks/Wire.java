package io.aftercare.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One keep-alive HTTP/1.1 connection that costs little itself, because generator and platform share two cores. It
 * understands what the gateway sends: lengths and chunks, nothing else.
 */
public final class Wire implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What came back. */
    public record Answer(int status, String etag, byte[] body) {
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        /** This answer, if it has the status that belongs to a successful measurement. */
        public Answer expect(int wanted) throws IOException {
            if (status != wanted) {
                throw new IOException("Expected " + wanted + " but got " + status + " " + text());
            }
            return this;
        }

        public JsonNode json() throws IOException {
            return JSON.readTree(body);
        }
    }

    private final URI gateway;
    private @Nullable Socket socket;
    private @Nullable InputStream in;

    public Wire(URI gateway) {
        this.gateway = gateway;
    }

    public Answer get(String path, String token) throws IOException {
        return send("GET " + path, token, "", null);
    }

    /** @param headers complete lines, each with its line end */
    public Answer post(String path, String token, String headers, String body) throws IOException {
        return send("POST " + path, token, headers + "Content-Type: application/json\r\n", body);
    }

    Answer form(String path, String body) throws IOException {
        return exchange(("POST " + path + " HTTP/1.1\r\nHost: " + gateway.getAuthority()
                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                        + body.length() + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.UTF_8));
    }

    private Answer send(String start, String token, String headers, @Nullable String body) throws IOException {
        var length = body == null ? "" : "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n";
        return exchange((start + " HTTP/1.1\r\nHost: " + gateway.getAuthority() + "\r\nAuthorization: Bearer " + token
                        + "\r\n" + headers + length + "\r\n" + (body == null ? "" : body))
                .getBytes(StandardCharsets.UTF_8));
    }

    private Answer exchange(byte[] request) throws IOException {
        try {
            var open = socket == null ? connect() : socket;
            open.getOutputStream().write(request);
            return read();
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private Socket connect() throws IOException {
        var port = gateway.getPort() < 0 ? 80 : gateway.getPort();
        var opened = new Socket(gateway.getHost(), port);
        opened.setTcpNoDelay(true);
        opened.setSoTimeout(30_000);
        socket = opened;
        in = new BufferedInputStream(opened.getInputStream(), 16_384);
        return opened;
    }

    private Answer read() throws IOException {
        var status = Integer.parseInt(line().split(" ", 3)[1]);
        var length = 0;
        var chunked = false;
        var closes = false;
        var etag = "";
        for (var header = line(); !header.isEmpty(); header = line()) {
            var colon = header.indexOf(':');
            var name = header.substring(0, colon).toLowerCase(Locale.ROOT);
            var value = header.substring(colon + 1).trim();
            switch (name) {
                case "content-length" -> length = Integer.parseInt(value);
                case "transfer-encoding" -> chunked = value.contains("chunked");
                case "connection" -> closes = value.equalsIgnoreCase("close");
                case "etag" -> etag = value;
                default -> {
                    // Not needed here.
                }
            }
        }
        var body = chunked ? chunks() : input().readNBytes(length);
        if (closes) {
            close();
        }
        return new Answer(status, etag, body);
    }

    private byte[] chunks() throws IOException {
        var body = new java.io.ByteArrayOutputStream();
        for (var size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.write(input().readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private InputStream input() throws IOException {
        var open = in;
        if (open == null) {
            throw new IOException("Not connected");
        }
        return open;
    }

    private String line() throws IOException {
        var text = new StringBuilder(64);
        for (var character = input().read(); character != '\n'; character = input().read()) {
            if (character < 0) {
                throw new IOException("The gateway closed the connection");
            }
            if (character != '\r') {
                text.append((char) character);
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        var open = socket;
        socket = null;
        in = null;
        if (open != null) {
            open.close();
        }
    }
}
