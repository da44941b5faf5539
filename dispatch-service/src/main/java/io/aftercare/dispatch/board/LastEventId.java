package io.aftercare.dispatch.board;

import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.http.ProblemException;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The id of the last event that a reader of a board has, as it says when it comes back. */
@Schema(type = SchemaType.STRING)
public record LastEventId(long position) {
    /** 410: what came after the last event is not kept any more; the board has to be read again. */
    static class Expired extends ProblemException {
        Expired() {
            super(410, "board-resume-expired", "Changes after that event are not kept any more; read the board again");
        }
    }

    /** Used by Jakarta REST to read the header. */
    public static LastEventId valueOf(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw unknown();
        }
        return new LastEventId(Long.parseLong(text));
    }

    static InvalidField unknown() {
        return new InvalidField("Last-Event-ID", "event-id", "The id was not given out by a board");
    }
}
