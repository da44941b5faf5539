package io.aftercare.dispatch.board;

import io.aftercare.kit.http.InvalidField;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A place among the visits without a time: by priority, then the longest waiting first. Opaque to callers. */
@Schema(type = SchemaType.STRING)
public record UnplannedCursor(String priority, Instant requestedAt, UUID visitId) {
    private static final Pattern FORM = Pattern.compile("(P[1-4])_([0-9TZ:.-]{20,30})_([0-9a-f-]{36})");

    /** Used by Jakarta REST to read the parameter; 400 when it was not made by this API. */
    public static UnplannedCursor valueOf(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw unknown();
        }
        try {
            return new UnplannedCursor(parts.group(1), Instant.parse(parts.group(2)), UUID.fromString(parts.group(3)));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw unknown();
        }
    }

    private static InvalidField unknown() {
        return new InvalidField("after", "cursor", "The cursor was not given out by this list");
    }

    static UnplannedCursor of(Entry visit) {
        return new UnplannedCursor(visit.priority(), visit.requestedAt(), visit.visitId());
    }

    String encoded() {
        return priority + "_" + requestedAt + "_" + visitId;
    }
}
