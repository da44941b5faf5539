package io.aftercare.intake.mail.mime;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why a mail counts as written by a program, so that nobody answers it (RFC 3834). */
public enum Automatic {
    /** A program wrote it of its own accord; it may still tell something that matters. */
    AUTO_GENERATED,
    /** A program answered, such as a note of absence. */
    AUTO_REPLIED,
    /** A report about a mail, or a mail without a return path. */
    NO_RETURN_PATH,
    /** Its program asks that no program answers. */
    RESPONSE_SUPPRESSED,
    /** It went to many. */
    BULK,
    /** It comes from a mailbox that is read here. */
    OWN_ADDRESS,
    /** The sender wrote more than a person does. */
    TOO_MANY;

    private static final Set<String> MANY = Set.of("bulk", "list", "junk");

    /** Whether somebody has to look at it though no person wrote it. */
    public boolean tellsSomething() {
        return this == AUTO_GENERATED || this == RESPONSE_SUPPRESSED;
    }

    /** What the headers tell; null for the mail of a person. */
    static @Nullable Automatic of(Headers headers, @Nullable String sender, Set<String> ownAddresses) {
        var submitted = word(headers, "auto-submitted");
        if (sender != null && ownAddresses.contains(sender)) {
            return OWN_ADDRESS;
        }
        if (isReport(headers, sender)) {
            return NO_RETURN_PATH;
        }
        if (submitted.equals("auto-replied") || word(headers, "precedence").equals("auto_reply")) {
            return AUTO_REPLIED;
        }
        if (headers.first("x-autoreply").isPresent()
                || headers.first("x-autorespond").isPresent()) {
            return AUTO_REPLIED;
        }
        if (MANY.contains(word(headers, "precedence"))
                || headers.first("list-id").isPresent()) {
            return BULK;
        }
        if (!submitted.isEmpty() && !submitted.equals("no")) {
            return AUTO_GENERATED;
        }
        var suppressed = word(headers, "x-auto-response-suppress");
        return suppressed.isEmpty() || suppressed.equals("none") ? null : RESPONSE_SUPPRESSED;
    }

    private static boolean isReport(Headers headers, @Nullable String sender) {
        var type = ContentType.parse(headers.first("content-type").orElse(""));
        return headers.first("return-path")
                        .filter(path -> path.strip().equals("<>"))
                        .isPresent()
                || type.is("multipart", "report")
                || sender != null && sender.startsWith("mailer-daemon@");
    }

    /** The first word of a header, without parameters and comments. */
    private static String word(Headers headers, String name) {
        var value = headers.first(name).orElse("").strip().toLowerCase(Locale.ROOT);
        var end = 0;
        while (end < value.length()
                && !Character.isWhitespace(value.charAt(end))
                && ";,(".indexOf(value.charAt(end)) < 0) {
            end++;
        }
        return value.substring(0, end);
    }
}
