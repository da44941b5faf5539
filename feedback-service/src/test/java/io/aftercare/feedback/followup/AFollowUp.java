package io.aftercare.feedback.followup;

import io.aftercare.kit.ids.Ids;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A follow-up of a repair by tech-01 that lives: every status is reached by the real steps. */
final class AFollowUp {
    static final Instant SERVED = Instant.parse("2026-11-16T03:00:00Z");
    static final Instant DUE = Instant.parse("2026-11-19T09:30:00Z");
    private static final CallRule RULE = new CallRule(3, 3);

    private final FollowUp followUp;

    private AFollowUp() {
        var work = new ServedWork(Ids.next(), Ids.next(), "own", "NYC-BK", Ids.next(), "tech-01", null, SERVED);
        followUp = new FollowUp(Ids.next(), work, RULE, DUE);
    }

    static AFollowUp aFollowUp() {
        return new AFollowUp();
    }

    AFollowUp attempted(int times) {
        for (var i = 0; i < times; i++) {
            followUp.attempt(attemptBy("followup-01"));
        }
        return this;
    }

    AFollowUp answered(int satisfaction, boolean solved) {
        followUp.answer(answerBy("followup-01", satisfaction, solved), null);
        return this;
    }

    AFollowUp investigated() {
        followUp.investigate(investigation());
        return this;
    }

    AFollowUp informed() {
        followUp.informCustomer(SERVED.plusSeconds(7200));
        return this;
    }

    AFollowUp cancelled() {
        followUp.cancel(SERVED.plusSeconds(60));
        return this;
    }

    FollowUp get() {
        return followUp;
    }

    static FollowUp in(FollowUpStatus status) {
        return switch (status) {
            case OPENED -> aFollowUp().get();
            case INVESTIGATING -> aFollowUp().answered(2, true).get();
            case INVESTIGATED -> aFollowUp().answered(2, true).investigated().get();
            case CLOSED -> aFollowUp().answered(5, true).get();
            case UNREACHABLE -> aFollowUp().attempted(3).get();
            case CANCELLED -> aFollowUp().cancelled().get();
        };
    }

    static Attempt attemptBy(String login) {
        return new Attempt(Attempt.AttemptOutcome.NO_ANSWER, SERVED.plusSeconds(600), login);
    }

    static Answer answerBy(String login, int satisfaction, boolean solved) {
        return new Answer(satisfaction, solved, null, null, null, SERVED.plusSeconds(3600), login);
    }

    static Investigation investigation() {
        return new Investigation("Wrong part", "Right part sent", SERVED.plusSeconds(7200), "quality-01");
    }

    static byte @Nullable [] noComment() {
        return null;
    }
}
