package io.aftercare.intake.knowledge;

import io.aftercare.intake.knowledge.Subject.Audience;
import io.aftercare.intake.knowledge.Subject.Kind;
import java.time.Instant;
import java.util.UUID;

/** An article that lives: each method takes the real step, a minute after the one before. */
final class AnArticle {
    private static final Subject SUBJECT =
            new Subject(Kind.SOLUTION, Audience.STAFF, "heating", new String[0], new String[0]);

    private final Article article;
    private Instant now = Instant.parse("2026-11-21T08:30:00Z");

    private AnArticle() {
        article = Article.draft(
                UUID.fromString("01993f5e-7c00-7a10-8000-000000000b01"), "K-000001", SUBJECT, "agent-01", now);
    }

    static AnArticle anArticle() {
        return new AnArticle();
    }

    AnArticle revised() {
        article.revise(SUBJECT, "agent-01", tick());
        return this;
    }

    AnArticle submitted() {
        article.submit(tick());
        return this;
    }

    AnArticle published() {
        article.publish(SUBJECT, "support-01", tick());
        return this;
    }

    AnArticle rejected() {
        article.reject("support-01", tick());
        return this;
    }

    AnArticle retired() {
        article.retire(tick());
        return this;
    }

    Article alive() {
        return article;
    }

    private Instant tick() {
        now = now.plusSeconds(60);
        return now;
    }
}
