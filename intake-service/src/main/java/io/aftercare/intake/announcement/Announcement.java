package io.aftercare.intake.announcement;

import static io.aftercare.intake.announcement.AnnouncementStatus.PUBLISHED;
import static io.aftercare.intake.announcement.AnnouncementStatus.WITHDRAWN;

import io.aftercare.intake.announcement.Content.Kind;
import io.aftercare.kit.events.Aggregate;
import io.aftercare.kit.http.IllegalTransition;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that people must know for a time. */
@Entity
class Announcement extends Aggregate {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private AnnouncementStatus status;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Embedded
    private Audience audience;

    private Instant fromAt;
    private @Nullable Instant untilAt;
    private @Nullable UUID reportId;
    private int edition;
    private String author;
    private Instant createdAt;
    private Instant lastStepAt;
    private @Nullable String withdrawnBy;
    private @Nullable String withdrawalReason;

    @ElementCollection
    @CollectionTable(name = "announcement_text", joinColumns = @JoinColumn(name = "announcement_id"))
    @OrderBy("language")
    private List<AnnouncementText> texts = new ArrayList<>();

    Announcement(UUID id, Content content, String author, Instant at) {
        this.id = id;
        this.status = PUBLISHED;
        this.createdAt = at;
        write(content, author, at);
    }

    /** For Hibernate. */
    protected Announcement() {}

    /** Says something else from now on; whoever has read the former edition is to read again. */
    void change(Content content, String by, Instant at) {
        if (status != PUBLISHED) {
            throw new IllegalTransition("Announcement", id, status, PUBLISHED, status.next());
        }
        write(content, by, at);
    }

    void withdraw(String reason, String by, Instant at) {
        if (!status.next().contains(WITHDRAWN)) {
            throw new IllegalTransition("Announcement", id, status, WITHDRAWN, status.next());
        }
        status = WITHDRAWN;
        lastStepAt = at;
        withdrawnBy = by;
        withdrawalReason = reason;
    }

    private void write(Content content, String by, Instant at) {
        kind = content.kind();
        audience = content.audience();
        fromAt = content.from();
        untilAt = content.until();
        reportId = content.reportId();
        texts.clear();
        texts.addAll(content.texts());
        author = by;
        lastStepAt = at;
        edition++;
    }

    @Override
    public UUID aggregateId() {
        return id;
    }

    boolean holdsAt(Instant moment) {
        return status == PUBLISHED && !fromAt.isAfter(moment) && (untilAt == null || untilAt.isAfter(moment));
    }

    AnnouncementStatus status() {
        return status;
    }

    Content content() {
        return new Content(kind, List.copyOf(texts), audience, fromAt, untilAt, reportId);
    }

    int edition() {
        return edition;
    }

    String author() {
        return author;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant lastStepAt() {
        return lastStepAt;
    }

    @Nullable String withdrawnBy() {
        return withdrawnBy;
    }

    @Nullable String withdrawalReason() {
        return withdrawalReason;
    }
}
