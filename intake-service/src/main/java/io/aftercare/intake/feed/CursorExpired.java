package io.aftercare.intake.feed;

import io.aftercare.kit.http.ProblemException;
import java.util.Map;

/** 410: what comes after the cursor is not kept any more; the reader must decide how to go on. */
class CursorExpired extends ProblemException {
    CursorExpired(long swept) {
        super(
                410,
                "cursor-expired",
                "Events after this cursor are not kept any more; read what you missed from the resources",
                Map.of("oldest", new FeedCursor(swept).encoded()));
    }
}
