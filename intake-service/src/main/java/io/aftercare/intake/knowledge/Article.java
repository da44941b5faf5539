package io.aftercare.intake.knowledge;

import io.aftercare.kit.events.Aggregate;
import io.aftercare.kit.http.IllegalTransition;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An article of the knowledge base; what it says is in its editions. */
@Entity
@Table(name = "knowledge_article")
class Article extends Aggregate {
    @Id
    private UUID id;

    private String number;

    @Enumerated(EnumType.STRING)
    private ArticleStatus status;

    /** What is published is about; until then what the draft is about. */
    @SuppressWarnings("UnusedVariable") // Read by queries.
    private Subject subject;

    private int edition;
    private @Nullable Integer publishedEdition;
    private String author;
    private Instant createdAt;
    private Instant lastStepAt;

    /** For Hibernate. */
    protected Article() {}

    private Article(UUID id, String number, Subject subject, String author, Instant at) {
        this.id = id;
        this.number = number;
        this.subject = subject;
        this.author = author;
        this.status = ArticleStatus.DRAFTED;
        this.edition = 1;
        this.createdAt = at;
        this.lastStepAt = at;
    }

    static Article draft(UUID id, String number, Subject subject, String author, Instant at) {
        return new Article(id, number, subject, author, at);
    }

    /**
     * Written anew: a draft in place, what is published or retired as a new edition; what is under review is not.
     *
     * @return whether a new edition begins
     */
    boolean revise(Subject other, String by, Instant at) {
        if (status == ArticleStatus.SUBMITTED) {
            throw new IllegalTransition("Article", id, status, ArticleStatus.DRAFTED, status.next());
        }
        var begins = status != ArticleStatus.DRAFTED;
        if (begins) {
            go(ArticleStatus.DRAFTED, at);
            edition++;
        }
        if (publishedEdition == null) {
            subject = other;
        }
        author = by;
        lastStepAt = at;
        return begins;
    }

    void submit(Instant at) {
        go(ArticleStatus.SUBMITTED, at);
    }

    /** @throws AuthorCannotReview when the reviewer wrote it */
    void publish(Subject published, String reviewer, Instant at) {
        go(ArticleStatus.PUBLISHED, at);
        refuseAuthor(reviewer);
        subject = published;
        publishedEdition = edition;
    }

    /** Goes back to its author. */
    void reject(String reviewer, Instant at) {
        if (status != ArticleStatus.SUBMITTED) {
            throw new IllegalTransition("Article", id, status, ArticleStatus.DRAFTED, status.next());
        }
        go(ArticleStatus.DRAFTED, at);
        refuseAuthor(reviewer);
    }

    /** Nobody is to follow it any more. */
    void retire(Instant at) {
        go(ArticleStatus.RETIRED, at);
        publishedEdition = null;
    }

    private void refuseAuthor(String reviewer) {
        if (reviewer.equals(author)) {
            throw new AuthorCannotReview(author);
        }
    }

    private void go(ArticleStatus to, Instant at) {
        if (!status.next().contains(to)) {
            throw new IllegalTransition("Article", id, status, to, status.next());
        }
        status = to;
        lastStepAt = at;
    }

    @Override
    public UUID aggregateId() {
        return id;
    }

    String number() {
        return number;
    }

    ArticleStatus status() {
        return status;
    }

    int edition() {
        return edition;
    }

    Optional<Integer> publishedEdition() {
        return Optional.ofNullable(publishedEdition);
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant lastStepAt() {
        return lastStepAt;
    }
}
