package io.aftercare.dispatch.due;

import io.aftercare.kit.http.ProblemException;
import java.time.Instant;
import java.util.Map;

/** 409: there is nothing to exempt the visit from, or not any more. */
public final class LimitRefusal extends ProblemException {
    private static final String CLAUSE = "S1-4.1b";

    private LimitRefusal(String code, String detail, Map<String, Object> extensions) {
        super(409, code, detail, extensions);
    }

    public static LimitRefusal notOpen(LimitKind limit) {
        return new LimitRefusal(
                "visit-limit-not-open",
                "Nothing of this kind is due of the visit now",
                Map.of("limit", limit.name(), "clause", CLAUSE));
    }

    static LimitRefusal tooLate(LimitKind limit, Instant dueAt) {
        return new LimitRefusal(
                "visit-exemption-too-late",
                "It was due before the exemption was recorded",
                Map.of("limit", limit.name(), "dueAt", dueAt, "clause", CLAUSE));
    }
}
