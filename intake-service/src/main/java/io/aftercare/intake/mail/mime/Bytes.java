package io.aftercare.intake.mail.mime;

import java.nio.charset.Charset;
import java.util.Arrays;

/** A stretch of the bytes of a mail; nothing is copied to cut one. */
record Bytes(byte[] all, int from, int to) {
    Bytes {
        if (from < 0 || to > all.length || from > to) {
            throw new IllegalArgumentException("No stretch from " + from + " to " + to + " of " + all.length);
        }
    }

    static Bytes of(byte[] all) {
        return new Bytes(all, 0, all.length);
    }

    int size() {
        return to - from;
    }

    Bytes from(int position) {
        return new Bytes(all, Math.min(position, to), to);
    }

    Bytes atMost(int size) {
        return size() <= size ? this : new Bytes(all, from, from + size);
    }

    byte[] copied() {
        return Arrays.copyOfRange(all, from, to);
    }

    String text(Charset charset) {
        return new String(all, from, size(), charset);
    }
}
