package io.aftercare.dispatch.siting;

import io.aftercare.kit.http.InvalidField;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A place in a coverage report: so many visits without a station, then by area. Opaque to callers. */
@Schema(type = SchemaType.STRING)
public record AreaCursor(long beyond, int row, int column) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,18})_(-?\\d{1,6})_(-?\\d{1,6})");

    /** Used by Jakarta REST to read the parameter; 400 when it was not made by this API. */
    public static AreaCursor valueOf(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new InvalidField("after", "cursor", "The cursor was not given out by this list");
        }
        return new AreaCursor(
                Long.parseLong(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
    }

    String encoded() {
        return beyond + "_" + row + "_" + column;
    }
}
