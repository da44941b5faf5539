package io.aftercare.intake.mail.mime;

import io.aftercare.intake.mail.text.ShownText;
import io.aftercare.intake.mail.text.TextDecoding;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The text of a header: encoded words (RFC 2047), and bytes that somebody wrote into it without any label. */
final class HeaderText {
    private static final int LONGEST = 1_000;
    private static final Pattern WORD = Pattern.compile("=\\?([^?\\s]{1,60})\\?([bBqQ])\\?([^?]{0,8000})\\?=");

    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private @Nullable String label;

    private HeaderText() {}

    /** @param value as it stands, each byte one character */
    static String decode(String value) {
        return cleaned(new HeaderText().read(value));
    }

    /** In one line, without anything that no header should show. */
    static String cleaned(String text) {
        var clean = new StringBuilder();
        text.codePoints()
                .map(c -> Character.isWhitespace(c) ? ' ' : c)
                .filter(c -> !Character.isISOControl(c) && !ShownText.isOverride(c))
                .limit(LONGEST)
                .forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }

    /** Words with the same label are joined before they are decoded: some programs cut them within a character. */
    private String read(String value) {
        var words = WORD.matcher(value);
        var end = 0;
        while (words.find()) {
            var between = value.substring(end, words.start());
            if (!between.isBlank() || end == 0) {
                plain(between);
            }
            word(words.group(1).toLowerCase(Locale.ROOT), words.group(2), words.group(3));
            end = words.end();
        }
        plain(value.substring(end));
        flush();
        return text.toString();
    }

    private void word(String wordLabel, String encoding, String content) {
        if (!wordLabel.equals(label)) {
            flush();
            label = wordLabel;
        }
        var letters = Bytes.of(content.getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(
                encoding.equalsIgnoreCase("b")
                        ? TransferEncoding.base64(letters)
                        : TransferEncoding.quotedPrintable(letters, true));
    }

    private void plain(String piece) {
        if (piece.isEmpty()) {
            return;
        }
        flush();
        text.append(TextDecoding.decode(piece.getBytes(StandardCharsets.ISO_8859_1), null)
                .text());
    }

    private void flush() {
        if (bytes.size() > 0) {
            text.append(TextDecoding.decode(bytes.toByteArray(), label).text());
            bytes.reset();
        }
        label = null;
    }
}
