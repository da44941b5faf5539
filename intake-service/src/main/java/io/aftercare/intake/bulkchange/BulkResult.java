package io.aftercare.intake.bulkchange;

import io.aftercare.kit.http.ProblemException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of each request, in the order in which they were named. */
record BulkResult(int done, int refused, List<ItemResult> items) {
    static BulkResult of(List<ItemResult> items) {
        var done = (int)
                items.stream().filter(item -> item.outcome() == Outcome.DONE).count();
        return new BulkResult(done, items.size() - done, items);
    }

    /** Whether a request was changed. */
    @Schema(name = "BulkOutcome")
    enum Outcome {
        DONE,
        REFUSED
    }

    /** What became of one request. */
    @Schema(name = "BulkItemResult")
    record ItemResult(
            UUID id,
            Outcome outcome,

            @Schema(description = "The version after the change; missing when an earlier try of this call changed it")
            @Nullable String etag,

            @Schema(description = "Why it was refused") @Nullable Refusal refusal) {
        static ItemResult done(UUID id, @Nullable String etag) {
            return new ItemResult(id, Outcome.DONE, etag, null);
        }

        static ItemResult refused(UUID id, ProblemException problem) {
            return new ItemResult(
                    id,
                    Outcome.REFUSED,
                    null,
                    new Refusal(problem.status(), problem.code(), String.valueOf(problem.getMessage())));
        }
    }

    /** The problem that the same step would have been answered with for this request alone. */
    @Schema(name = "BulkRefusal")
    record Refusal(
            int status,

            @Schema(examples = "illegal-transition") String code,

            String detail) {}
}
