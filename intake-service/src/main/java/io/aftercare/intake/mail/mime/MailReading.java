package io.aftercare.intake.mail.mime;

import io.aftercare.intake.mail.text.HtmlText;
import io.aftercare.intake.mail.text.ShownText;
import io.aftercare.intake.mail.text.TextDecoding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads mails. */
public final class MailReading {
    private static final int LONGEST_TEXT_BYTES = 1_000_000;
    private static final int MOST_REFERENCES = 30;
    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]{1,250}>");

    private MailReading() {}

    /** @param ownAddresses of the mailboxes that are read here */
    public static IncomingMail read(byte[] mail, Set<String> ownAddresses) {
        var structure = Structure.of(mail);
        var headers = structure.headers();
        var defects = EnumSet.noneOf(Defect.class);
        defects.addAll(structure.defects());
        var text = textOf(structure.leaves(), defects);
        var from = MailAddress.in(headers.first("from").orElse("")).orElse(null);
        return new IncomingMail(
                messageIdOf(headers).orElse(null),
                references(structure),
                from,
                answerTo(headers, from, ownAddresses),
                HeaderText.decode(headers.first("subject").orElse("")),
                text,
                enclosed(structure.leaves()),
                defects,
                Automatic.of(headers, from == null ? null : from.address(), ownAddresses),
                isFailureReport(headers));
    }

    /** Of a mail that cannot be read: nothing but that it is there. */
    public static IncomingMail unreadable() {
        return new IncomingMail(
                null, List.of(), null, null, "", "", List.of(), EnumSet.of(Defect.UNREADABLE), null, false);
    }

    /** The name that its sender gave to a mail. */
    public static Optional<String> messageId(byte[] mail) {
        return messageIdOf(Headers.read(Bytes.of(mail)));
    }

    /** Where the text of a mail begins behind its headers. */
    public static int bodyStart(byte[] mail) {
        return Headers.read(Bytes.of(mail)).bodyStart();
    }

    /** The content of a file that came with a mail; empty where there is no such file. */
    public static Optional<byte[]> attachment(byte[] mail, int position) {
        var files = Structure.of(mail).leaves().stream()
                .filter(leaf -> !leaf.isText())
                .toList();
        return position < 0 || position >= files.size()
                ? Optional.empty()
                : Optional.of(files.get(position).content());
    }

    /** What is written in plain letters, or else the words of the HTML. */
    private static String textOf(List<Leaf> leaves, Set<Defect> defects) {
        var plain =
                leaves.stream().filter(leaf -> leaf.isText() && !leaf.isHtml()).toList();
        var texts = new StringBuilder();
        for (var leaf : plain) {
            append(texts, decoded(leaf, defects));
        }
        if (texts.toString().isBlank()) {
            leaves.stream()
                    .filter(leaf -> leaf.isText() && leaf.isHtml())
                    .forEach(leaf -> append(texts, HtmlText.of(decoded(leaf, defects))));
        }
        if (texts.length() > ShownText.LONGEST) {
            defects.add(Defect.TEXT_CUT);
        }
        return ShownText.of(texts.toString());
    }

    private static void append(StringBuilder texts, String text) {
        if (!text.isBlank() && texts.length() <= ShownText.LONGEST) {
            texts.append(texts.isEmpty() ? "" : "\n\n").append(text);
        }
    }

    private static String decoded(Leaf leaf, Set<Defect> defects) {
        if (leaf.body().size() > LONGEST_TEXT_BYTES) {
            defects.add(Defect.TEXT_CUT);
        }
        var decoded = TextDecoding.decode(
                leaf.content(LONGEST_TEXT_BYTES), leaf.type().charset());
        if (decoded.guessed()) {
            defects.add(Defect.CHARSET_GUESSED);
        }
        return decoded.text();
    }

    private static List<IncomingMail.Enclosed> enclosed(List<Leaf> leaves) {
        var files = new ArrayList<IncomingMail.Enclosed>();
        for (var leaf : leaves) {
            if (!leaf.isText()) {
                var name = leaf.fileName().orElse("attachment-" + (files.size() + 1));
                files.add(new IncomingMail.Enclosed(name, leaf.type().shown(), leaf.contentSize()));
            }
        }
        return files;
    }

    private static Optional<String> messageIdOf(Headers headers) {
        return headers.first("message-id").flatMap(value -> ids(value).stream().findFirst());
    }

    private static List<String> references(Structure structure) {
        var all = new LinkedHashSet<String>(
                ids(structure.headers().first("in-reply-to").orElse("")));
        var older = new ArrayList<>(ids(structure.headers().first("references").orElse("")));
        Collections.reverse(older);
        all.addAll(older);
        structure.leaves().stream()
                .filter(leaf ->
                        leaf.type().is("message", "rfc822") || leaf.type().is("text", "rfc822-headers"))
                .map(leaf -> messageId(leaf.content(LONGEST_TEXT_BYTES)))
                .forEach(id -> id.ifPresent(all::add));
        return all.stream().limit(MOST_REFERENCES).toList();
    }

    private static List<String> ids(String value) {
        return MESSAGE_ID.matcher(value).results().map(found -> found.group()).toList();
    }

    /** Where the sender wants answers, unless that is one of our own mailboxes. */
    private static @Nullable String answerTo(Headers headers, @Nullable MailAddress from, Set<String> ownAddresses) {
        return headers.first("reply-to")
                .flatMap(MailAddress::in)
                .or(() -> Optional.ofNullable(from))
                .map(MailAddress::address)
                .filter(address -> !ownAddresses.contains(address))
                .orElse(null);
    }

    private static boolean isFailureReport(Headers headers) {
        var type = ContentType.parse(headers.first("content-type").orElse(""));
        return type.is("multipart", "report")
                && "delivery-status".equalsIgnoreCase(type.parameters().get("report-type"));
    }
}
