package io.aftercare.intake.mail.mime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Takes a mail apart. Where its parts are not separated as they should be, what is there is read as text. */
final class Structure {
    private static final int DEEPEST = 12;
    private static final int MOST_LEAVES = 200;

    private final List<Leaf> leaves = new ArrayList<>();
    private final Set<Defect> defects = EnumSet.noneOf(Defect.class);
    private final Headers headers;

    private Structure(Bytes mail) {
        headers = Headers.read(mail);
        if (headers.isEmpty()) {
            defects.add(Defect.NO_HEADERS);
        }
        take(headers, mail.from(headers.bodyStart()), 0);
    }

    static Structure of(byte[] mail) {
        return new Structure(Bytes.of(mail));
    }

    Headers headers() {
        return headers;
    }

    List<Leaf> leaves() {
        return leaves;
    }

    Set<Defect> defects() {
        return defects;
    }

    private void take(Headers part, Bytes body, int depth) {
        if (leaves.size() >= MOST_LEAVES) {
            defects.add(Defect.TOO_MANY_PARTS);
            return;
        }
        var type = typeOf(part);
        if (!type.isMultipart()) {
            leaves.add(new Leaf(part, type, body));
        } else if (depth >= DEEPEST) {
            defects.add(Defect.TOO_MANY_PARTS);
            leaves.add(new Leaf(part, type, body));
        } else {
            takeParts(part, type, body, depth);
        }
    }

    /** What names no type is text (RFC 2045, section 5.2). */
    private static ContentType typeOf(Headers part) {
        var type = ContentType.parse(part.first("content-type").orElse(""));
        return type.sub().isEmpty() ? new ContentType("text", "plain", type.parameters()) : type;
    }

    private void takeParts(Headers part, ContentType type, Bytes body, int depth) {
        var parts = type.boundary().map(boundary -> cut(body, boundary)).orElse(List.of());
        if (parts.isEmpty()) {
            defects.add(Defect.BROKEN_STRUCTURE);
            leaves.add(new Leaf(part, ContentType.parse("text/plain"), body));
        }
        for (var bytes : parts) {
            if (leaves.size() >= MOST_LEAVES) {
                defects.add(Defect.TOO_MANY_PARTS);
                return;
            }
            var inner = Headers.read(bytes);
            take(inner, bytes.from(inner.bodyStart()), depth + 1);
        }
    }

    /** What stands between the lines that begin with the boundary. */
    private List<Bytes> cut(Bytes body, byte[] boundary) {
        var parts = new ArrayList<Bytes>();
        var lines = new Lines(body);
        var from = -1;
        var ended = false;
        while (!ended && parts.size() <= MOST_LEAVES && lines.next()) {
            if (lines.startsWith(boundary)) {
                var rest = lines.startsWith(ending(boundary));
                if (from >= 0) {
                    parts.add(new Bytes(body.all(), from, Math.max(from, lines.endBefore())));
                }
                from = lines.position();
                ended = rest;
            }
        }
        if (!ended && from >= 0) {
            defects.add(Defect.BROKEN_STRUCTURE);
            if (from < body.to()) {
                parts.add(new Bytes(body.all(), from, body.to()));
            }
        }
        return parts;
    }

    private static byte[] ending(byte[] boundary) {
        var ending = Arrays.copyOf(boundary, boundary.length + 2);
        ending[boundary.length] = '-';
        ending[boundary.length + 1] = '-';
        return ending;
    }
}
