package io.aftercare.intake.mail.mime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The header fields of a mail or of one of its parts, unfolded, each byte one character. */
final class Headers {
    private static final int MOST_FIELDS = 500;
    private static final int LONGEST_VALUE = 16_000;

    private record Field(String name, StringBuilder value) {}

    private final List<Field> fields = new ArrayList<>();
    private final int bodyStart;

    private Headers(Lines lines) {
        var start = lines.position();
        while (lines.next()) {
            if (lines.isEmpty()) {
                break;
            }
            if (!take(lines) && fields.isEmpty()) {
                lines.backTo(start);
                break;
            }
        }
        bodyStart = lines.position();
    }

    /** Reads the fields at the beginning of these bytes. */
    static Headers read(Bytes bytes) {
        return new Headers(new Lines(bytes));
    }

    /** Where what follows the fields begins. */
    int bodyStart() {
        return bodyStart;
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    Optional<String> first(String name) {
        return fields.stream()
                .filter(field -> field.name.equals(name))
                .map(field -> field.value.toString())
                .findFirst();
    }

    /** Whether the line was a field or went on with one. */
    private boolean take(Lines lines) {
        var line = lines.text(StandardCharsets.ISO_8859_1);
        if (line.startsWith(" ") || line.startsWith("\t")) {
            if (!fields.isEmpty()) {
                append(fields.getLast().value, line);
            }
            return !fields.isEmpty();
        }
        var colon = line.indexOf(':');
        if (colon < 1 || !isName(line, colon)) {
            // As mailbox files begin.
            return line.startsWith("From ") || line.startsWith(">From ");
        }
        if (fields.size() < MOST_FIELDS) {
            var field = new Field(line.substring(0, colon).strip().toLowerCase(Locale.ROOT), new StringBuilder());
            append(field.value, line.substring(colon + 1).stripLeading());
            fields.add(field);
        }
        return true;
    }

    private static void append(StringBuilder value, String more) {
        value.append(more, 0, Math.min(more.length(), Math.max(0, LONGEST_VALUE - value.length())));
    }

    private static boolean isName(String line, int colon) {
        for (var i = 0; i < colon; i++) {
            var c = line.charAt(i);
            var blankAtEnd = (c == ' ' || c == '\t') && line.substring(i, colon).isBlank();
            if ((c <= ' ' || c > '~') && !blankAtEnd) {
                return false;
            }
        }
        return true;
    }
}
