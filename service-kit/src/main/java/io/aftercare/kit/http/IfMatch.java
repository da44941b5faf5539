package io.aftercare.kit.http;

import io.aftercare.kit.events.Aggregate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The condition under which a caller wants a change: the {@code ETag} that it last saw. A resource method takes it as
 * {@code @HeaderParam("If-Match") @Nullable IfMatch ifMatch}.
 */
@Schema(type = SchemaType.STRING)
public record IfMatch(String etag) {
    /** The condition of a change that an event asks for, not a caller: holds always. */
    public static final IfMatch ANY = new IfMatch("*");

    /** Used by Jakarta REST to read the header. */
    public static IfMatch valueOf(String header) {
        return new IfMatch(header.trim());
    }

    /** The {@code ETag} of an aggregate at its present version. */
    public static String etagOf(Aggregate aggregate) {
        return "\"" + aggregate.version() + "\"";
    }

    /** Refuses the change with 428 when the header is missing and with 412 when somebody changed the aggregate. */
    public static void check(@Nullable IfMatch ifMatch, Aggregate aggregate) {
        if (ifMatch == null) {
            throw new ProblemException(
                    428, "precondition-required", "If-Match with the ETag of the resource is needed");
        }
        var current = etagOf(aggregate);
        if (!ifMatch.etag.equals("*") && !ifMatch.etag.equals(current)) {
            throw new ProblemException(
                    412,
                    "precondition-failed",
                    "The resource has changed since you read it",
                    Map.of("current", current));
        }
    }
}
