package io.aftercare.intake.expert;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A question that lives: each method takes the real step, a minute after the one before. */
final class AnExpertQuestion {
    static final Instant ASKED_AT = Instant.parse("2026-11-21T08:00:00Z");
    static final Instant PROMISED = ASKED_AT.plus(Duration.ofHours(2));
    private static final UUID ID = UUID.fromString("01993f5e-7c00-7a10-8000-000000000081");
    private static final UUID REQUEST = UUID.fromString("01993f5e-7c00-7a10-8000-000000000001");
    private static final byte[] SEALED = {1};

    private final ExpertQuestion question = ExpertQuestion.ask(
            ID, REQUEST, "heating-experts", SEALED, new ExpertQuestion.Promise("agent-01", ASKED_AT, PROMISED));
    private Instant now = ASKED_AT;

    static AnExpertQuestion anExpertQuestion() {
        return new AnExpertQuestion();
    }

    AnExpertQuestion answered() {
        question.answer(SEALED, "support-01", later());
        return this;
    }

    AnExpertQuestion replied() {
        question.reply("agent-01", later());
        return this;
    }

    AnExpertQuestion withdrawn() {
        question.withdraw("agent-01", later());
        return this;
    }

    AnExpertQuestion at(Instant moment) {
        now = moment;
        return this;
    }

    ExpertQuestion alive() {
        return question;
    }

    private Instant later() {
        now = now.plusSeconds(60);
        return now;
    }
}
