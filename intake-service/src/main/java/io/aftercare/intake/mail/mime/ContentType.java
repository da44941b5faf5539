package io.aftercare.intake.mail.mime;

import io.aftercare.intake.mail.text.TextDecoding;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A header value with parameters, read as leniently as they are written. */
record ContentType(String main, String sub, Map<String, String> parameters) {
    private static final int MOST_PARAMETERS = 60;

    /** Of {@code Content-Type} and, with an empty second half, of {@code Content-Disposition}. */
    static ContentType parse(String value) {
        var parameters = new HashMap<String, String>();
        var cuts = new Cuts(value);
        var type = cuts.next();
        var slash = type.indexOf('/');
        for (var part = cuts.next(); !cuts.isAtEnd() && parameters.size() < MOST_PARAMETERS; part = cuts.next()) {
            var equals = part.indexOf('=');
            if (equals > 0) {
                var name = part.substring(0, equals).strip().toLowerCase(Locale.ROOT);
                parameters.putIfAbsent(name, unquoted(part.substring(equals + 1).strip()));
            }
        }
        var lower = type.strip().toLowerCase(Locale.ROOT);
        return slash < 0
                ? new ContentType(lower, "", parameters)
                : new ContentType(
                        lower.substring(0, lower.indexOf('/')).strip(),
                        lower.substring(lower.indexOf('/') + 1).strip(),
                        parameters);
    }

    boolean is(String mainType, String subType) {
        return main.equals(mainType) && sub.equals(subType);
    }

    boolean isMultipart() {
        return main.equals("multipart");
    }

    @Nullable String charset() {
        return parameters.get("charset");
    }

    /** The boundary between parts as bytes. */
    Optional<byte[]> boundary() {
        return Optional.ofNullable(parameters.get("boundary"))
                .filter(boundary -> !boundary.isBlank())
                .map(boundary -> ("--" + boundary.stripTrailing()).getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The type for others to see: {@code application/octet-stream} where none is told. */
    String shown() {
        var plain = main + "/" + sub;
        return plain.matches("[a-z0-9.+-]{1,60}/[a-z0-9.+-]{1,120}") ? plain : "application/octet-stream";
    }

    /** A parameter in clear, also where it is cut into pieces or percent-encoded (RFC 2231). */
    Optional<String> text(String name) {
        if (parameters.containsKey(name)) {
            return Optional.of(HeaderText.decode(parameters.get(name)));
        }
        if (parameters.containsKey(name + "*")) {
            return Optional.of(extended(parameters.get(name + "*")));
        }
        var pieces = new StringBuilder();
        var encoded = false;
        for (var i = 0; i < MOST_PARAMETERS; i++) {
            var plain = parameters.get(name + "*" + i);
            var percent = parameters.get(name + "*" + i + "*");
            if (plain == null && percent == null) {
                break;
            }
            encoded |= percent != null;
            pieces.append(percent != null ? percent : plain);
        }
        if (pieces.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(encoded ? extended(pieces.toString()) : HeaderText.decode(pieces.toString()));
    }

    /** {@code charset'language'percent-encoded}. */
    private static String extended(String value) {
        var first = value.indexOf('\'');
        var second = value.indexOf('\'', first + 1);
        var labelled = first >= 0 && second > first;
        var charset = labelled ? value.substring(0, first) : null;
        var bytes = TransferEncoding.percent(labelled ? value.substring(second + 1) : value);
        return HeaderText.cleaned(TextDecoding.decode(bytes, charset).text());
    }

    private static String unquoted(String value) {
        if (!value.startsWith("\"")) {
            return value;
        }
        var text = new StringBuilder();
        for (var i = 1; i < value.length() && value.charAt(i) != '"'; i++) {
            if (value.charAt(i) == '\\' && i + 1 < value.length()) {
                i++;
            }
            text.append(value.charAt(i));
        }
        return text.toString();
    }

    /** Cuts at semicolons that are not quoted. */
    private static final class Cuts {
        private final String value;
        private int from;

        Cuts(String value) {
            this.value = value;
        }

        /** Past the last piece. */
        boolean isAtEnd() {
            return from > value.length() + 1;
        }

        String next() {
            if (from > value.length()) {
                from = value.length() + 2;
                return "";
            }
            var quoted = false;
            var to = from;
            while (to < value.length() && (quoted || value.charAt(to) != ';')) {
                if (value.charAt(to) == '\\' && quoted) {
                    to++;
                } else if (value.charAt(to) == '"') {
                    quoted = !quoted;
                }
                to++;
            }
            to = Math.min(to, value.length());
            var piece = value.substring(from, to);
            from = to + 1;
            return piece;
        }
    }
}
