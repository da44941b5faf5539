package io.aftercare.intake.mail.mime;

import java.nio.charset.Charset;

/** Walks over the lines of bytes, whether they end with CR LF, as they should, or with LF or CR alone. */
final class Lines {
    /** A longer line is cut where its text is asked for. */
    private static final int LONGEST = 64_000;

    private final Bytes bytes;
    private int start;
    private int end;
    private int next;

    Lines(Bytes bytes) {
        this.bytes = bytes;
        backTo(bytes.from());
    }

    /** Goes to the next line; false when there is none. */
    boolean next() {
        if (next >= bytes.to()) {
            return false;
        }
        start = next;
        end = start;
        while (end < bytes.to() && bytes.all()[end] != '\n' && bytes.all()[end] != '\r') {
            end++;
        }
        next = Math.min(end + 1, bytes.to());
        if (end < bytes.to() && bytes.all()[end] == '\r' && next < bytes.to() && bytes.all()[next] == '\n') {
            next++;
        }
        return true;
    }

    void backTo(int position) {
        start = position;
        end = position;
        next = position;
    }

    boolean isEmpty() {
        return start == end;
    }

    /** Where this line begins. */
    int start() {
        return start;
    }

    /** Where the line before this one ends; between parts, its end belongs to the boundary. */
    int endBefore() {
        var before = start;
        if (before > bytes.from() && bytes.all()[before - 1] == '\n') {
            before--;
        }
        return before > bytes.from() && bytes.all()[before - 1] == '\r' ? before - 1 : before;
    }

    /** Where the next line begins. */
    int position() {
        return next;
    }

    boolean startsWith(byte[] prefix) {
        if (end - start < prefix.length) {
            return false;
        }
        for (var i = 0; i < prefix.length; i++) {
            if (bytes.all()[start + i] != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    String text(Charset charset) {
        return new Bytes(bytes.all(), start, Math.min(end, start + LONGEST)).text(charset);
    }
}
