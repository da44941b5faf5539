package io.aftercare.intake.mail.mime;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whom a mail is from. */
public record MailAddress(String address, @Nullable String name) {
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?");

    /** The first address in a header; empty where there is none to which mail can be sent. */
    static Optional<MailAddress> in(String header) {
        var found = ADDRESS.matcher(header);
        var angle = header.lastIndexOf('<');
        if (!found.find(Math.max(angle, 0)) && !found.find(0)) {
            return Optional.empty();
        }
        var name = HeaderText.decode(header.substring(0, angle > 0 ? angle : 0).replace("\"", ""));
        return Optional.of(new MailAddress(normalised(found.group()), name.isEmpty() ? null : name));
    }

    /** The form in which addresses are compared. */
    public static String normalised(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }

    /** Without the address: a stray log line must not tell the person. */
    @Override
    public String toString() {
        return "MailAddress";
    }
}
