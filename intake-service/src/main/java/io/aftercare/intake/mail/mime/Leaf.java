package io.aftercare.intake.mail.mime;

import java.util.Optional;

/** A part of a mail that has no further parts. */
record Leaf(Headers headers, ContentType type, Bytes body) {
    /** Whether it is read as the text of the mail, and not an enclosed file. */
    boolean isText() {
        return type.main().equals("text")
                && (type.sub().equals("plain") || type.sub().equals("html"))
                && !disposition().main().equals("attachment")
                && fileName().isEmpty();
    }

    boolean isHtml() {
        return type.is("text", "html");
    }

    Optional<String> fileName() {
        return disposition().text("filename").or(() -> type.text("name")).filter(name -> !name.isBlank());
    }

    /** The bytes before they were made fit for travelling. */
    byte[] content() {
        return TransferEncoding.decode(
                headers.first("content-transfer-encoding").orElse(""), body);
    }

    /** The same of the first bytes only. */
    byte[] content(int ofAtMost) {
        return TransferEncoding.decode(
                headers.first("content-transfer-encoding").orElse(""), body.atMost(ofAtMost));
    }

    int contentSize() {
        return TransferEncoding.decodedSize(
                headers.first("content-transfer-encoding").orElse(""), body);
    }

    private ContentType disposition() {
        return ContentType.parse(headers.first("content-disposition").orElse(""));
    }
}
