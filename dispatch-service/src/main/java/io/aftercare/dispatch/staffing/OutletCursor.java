package io.aftercare.dispatch.staffing;

import io.aftercare.kit.http.InvalidField;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A place in a report by outlet: the code of the last one. Opaque to callers. */
@Schema(type = SchemaType.STRING)
public record OutletCursor(String code) {
    private static final Pattern FORM = Pattern.compile("[A-Z0-9]{1,32}(-[A-Z0-9]{1,32})*");
    private static final int LONGEST_CODE = 32;

    /** Used by Jakarta REST to read the parameter; 400 when it was not made by this API. */
    public static OutletCursor valueOf(String text) {
        if (text.length() > LONGEST_CODE || !FORM.matcher(text).matches()) {
            throw new InvalidField("after", "cursor", "The cursor was not given out by this list");
        }
        return new OutletCursor(text);
    }
}
