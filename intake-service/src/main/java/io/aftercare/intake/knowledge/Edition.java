package io.aftercare.intake.knowledge;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an article said at one time, who wrote it and who reviewed it. */
@Entity
@Table(name = "knowledge_edition")
class Edition {
    @EmbeddedId
    private Key key;

    private Subject subject;
    private String author;
    private Instant writtenAt;
    private @Nullable String reviewer;
    private @Nullable Instant reviewedAt;
    private @Nullable String reviewNote;

    @ElementCollection
    @CollectionTable(
            name = "knowledge_text",
            joinColumns = {@JoinColumn(name = "article_id"), @JoinColumn(name = "edition")})
    @OrderBy("language")
    private List<ArticleText> texts;

    /** @param edition counts the editions of an article from 1 */
    @Embeddable
    record Key(UUID articleId, int edition) implements Serializable {}

    /** For Hibernate. */
    protected Edition() {}

    Edition(Key key, Subject subject, String author, Instant writtenAt, List<ArticleText> texts) {
        this.key = key;
        this.subject = subject;
        this.author = author;
        this.writtenAt = writtenAt;
        this.texts = new ArrayList<>(texts);
    }

    /** Written anew before anybody published it; a former review is void. */
    void rewrite(Subject about, String by, Instant at, List<ArticleText> other) {
        subject = about;
        author = by;
        writtenAt = at;
        reviewer = null;
        reviewedAt = null;
        reviewNote = null;
        texts.clear();
        texts.addAll(other);
    }

    void reviewed(String by, Instant at, @Nullable String note) {
        reviewer = by;
        reviewedAt = at;
        reviewNote = note;
    }

    int number() {
        return key.edition();
    }

    Subject subject() {
        return subject;
    }

    String author() {
        return author;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    @Nullable String reviewer() {
        return reviewer;
    }

    @Nullable Instant reviewedAt() {
        return reviewedAt;
    }

    @Nullable String reviewNote() {
        return reviewNote;
    }

    List<ArticleText> texts() {
        return List.copyOf(texts);
    }
}
