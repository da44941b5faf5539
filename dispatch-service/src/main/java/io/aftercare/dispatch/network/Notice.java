package io.aftercare.dispatch.network;

import io.aftercare.dispatch.network.Proof.Condition;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody was told about a membership by itself, once.
 *
 * @param condition which one, when it is about one
 * @param day the last day that it is about
 */
@Schema(name = "MembershipNotice")
record Notice(Kind kind, @Nullable Condition condition, LocalDate day, Instant at) {
    /** What there is to be told. */
    @Schema(name = "NoticeKind")
    enum Kind {
        CONDITION_EXPIRING,
        CONDITION_EXPIRED,
        RENEWAL_DUE,
        CONTRACT_ENDED,
        RECTIFICATION_OVERDUE
    }
}
