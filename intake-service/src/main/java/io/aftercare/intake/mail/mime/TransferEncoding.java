package io.aftercare.intake.mail.mime;

import java.io.ByteArrayOutputStream;
import java.util.Locale;

/** The ways in which bytes travel as letters. What does not belong into them is passed over. */
final class TransferEncoding {
    private TransferEncoding() {}

    static byte[] decode(String encoding, Bytes bytes) {
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "base64" -> base64(bytes);
            case "quoted-printable" -> quotedPrintable(bytes, false);
            default -> bytes.copied();
        };
    }

    /** How many bytes come out, without making them: files can be large. */
    static int decodedSize(String encoding, Bytes bytes) {
        if (!encoding.strip().equalsIgnoreCase("base64")) {
            return encoding.isBlank() ? bytes.size() : decode(encoding, bytes).length;
        }
        var letters = 0L;
        for (var i = bytes.from(); i < bytes.to(); i++) {
            letters += sextet(bytes.all()[i]) >= 0 ? 1 : 0;
        }
        return (int) (letters * 3 / 4);
    }

    /** Several texts in base64, one behind the other, are read as one. */
    static byte[] base64(Bytes bytes) {
        var out = new ByteArrayOutputStream(bytes.size() / 4 * 3 + 3);
        var bits = 0;
        var held = 0;
        for (var i = bytes.from(); i < bytes.to(); i++) {
            var c = bytes.all()[i];
            var value = sextet(c);
            if (c == '=') {
                bits = 0;
                held = 0;
            } else if (value >= 0) {
                held = (held << 6 | value) & 0xFFFFFF;
                bits += 6;
                if (bits >= 8) {
                    bits -= 8;
                    out.write(held >> bits);
                }
            }
        }
        return out.toByteArray();
    }

    /** @param inHeader where an underscore is a blank (RFC 2047) */
    static byte[] quotedPrintable(Bytes bytes, boolean inHeader) {
        var out = new ByteArrayOutputStream(bytes.size());
        var all = bytes.all();
        for (var i = bytes.from(); i < bytes.to(); i++) {
            if (all[i] == '=' && i + 2 < bytes.to() && hex(all[i + 1]) >= 0 && hex(all[i + 2]) >= 0) {
                out.write(hex(all[i + 1]) << 4 | hex(all[i + 2]));
                i += 2;
            } else if (all[i] == '=' && endOfLine(bytes, i + 1) > 0) {
                i = endOfLine(bytes, i + 1) - 1;
            } else {
                out.write(inHeader && all[i] == '_' ? ' ' : all[i]);
            }
        }
        return out.toByteArray();
    }

    /** As in addresses of the web. */
    static byte[] percent(String text) {
        var out = new ByteArrayOutputStream(text.length());
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '%'
                    && i + 2 < text.length()
                    && hex((byte) text.charAt(i + 1)) >= 0
                    && hex((byte) text.charAt(i + 2)) >= 0) {
                out.write(hex((byte) text.charAt(i + 1)) << 4 | hex((byte) text.charAt(i + 2)));
                i += 2;
            } else {
                out.write(text.charAt(i));
            }
        }
        return out.toByteArray();
    }

    /** Behind the end of the line when nothing but blanks comes before it; else 0. */
    private static int endOfLine(Bytes bytes, int from) {
        var i = from;
        while (i < bytes.to() && (bytes.all()[i] == ' ' || bytes.all()[i] == '\t')) {
            i++;
        }
        if (i >= bytes.to()) {
            return bytes.to();
        }
        if (bytes.all()[i] == '\r') {
            return i + 1 < bytes.to() && bytes.all()[i + 1] == '\n' ? i + 2 : i + 1;
        }
        return bytes.all()[i] == '\n' ? i + 1 : 0;
    }

    private static int sextet(byte c) {
        if (c >= 'A' && c <= 'Z') {
            return c - 'A';
        }
        if (c >= 'a' && c <= 'z') {
            return c - 'a' + 26;
        }
        if (c >= '0' && c <= '9') {
            return c - '0' + 52;
        }
        return switch (c) {
            case '+' -> 62;
            case '/' -> 63;
            default -> -1;
        };
    }

    private static int hex(byte c) {
        return Character.digit((char) (c & 0xFF), 16);
    }
}
