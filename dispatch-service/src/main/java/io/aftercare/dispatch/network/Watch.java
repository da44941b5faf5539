package io.aftercare.dispatch.network;

import io.aftercare.dispatch.assignment.Hold;
import io.aftercare.dispatch.network.Proof.Condition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something about a membership that is to be told when a day begins.
 *
 * @param day the last day that it is about
 * @param from the day on which it is told
 */
record Watch(Notice.Kind kind, @Nullable Condition condition, LocalDate day, LocalDate from) {
    /** How long before a proof runs out somebody is told. */
    private static final int EXPIRY_NOTICE_DAYS = 30;

    static Stream<Watch> of(Proof proof) {
        var last = proof.validUntil();
        return !proof.met() || last == null
                ? Stream.of()
                : Stream.of(
                        new Watch(
                                Notice.Kind.CONDITION_EXPIRING,
                                proof.condition(),
                                last,
                                last.minusDays(EXPIRY_NOTICE_DAYS)),
                        new Watch(Notice.Kind.CONDITION_EXPIRED, proof.condition(), last, last.plusDays(1)));
    }

    static Stream<Watch> of(Contract contract) {
        var last = contract.scope().until();
        return Stream.of(
                new Watch(Notice.Kind.RENEWAL_DUE, null, last, last.minusDays(contract.renewalNoticeDays())),
                new Watch(Notice.Kind.CONTRACT_ENDED, null, last, last.plusDays(1)));
    }

    static Watch ofRectification(LocalDate by) {
        return new Watch(Notice.Kind.RECTIFICATION_OVERDUE, null, by, by.plusDays(1));
    }

    boolean isToldBy(List<Notice> notices) {
        return notices.stream()
                .anyMatch(notice -> notice.kind() == kind
                        && notice.condition() == condition
                        && notice.day().equals(day));
    }

    Notice told(Instant at) {
        return new Notice(kind, condition, day, at);
    }

    /** What follows for a working member, if anything. */
    @Nullable Hold hold() {
        return switch (kind) {
            case CONDITION_EXPIRED -> Hold.CONDITION_LAPSED;
            case CONTRACT_ENDED -> Hold.CONTRACT_ENDED;
            case RECTIFICATION_OVERDUE -> Hold.RECTIFICATION_OVERDUE;
            case CONDITION_EXPIRING, RENEWAL_DUE -> null;
        };
    }
}
