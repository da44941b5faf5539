package io.aftercare.intake.document;

import static io.aftercare.intake.document.DocumentStatus.ARCHIVED;
import static io.aftercare.intake.document.DocumentStatus.RECEIVED;
import static io.aftercare.intake.document.DocumentStatus.REGISTERED;

import io.aftercare.kit.events.Aggregate;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.IllegalTransition;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A document that the company keeps. */
@Entity
class Document extends Aggregate {
    @Id
    private UUID id;

    private @Nullable String number;

    @Enumerated(EnumType.STRING)
    private DocumentStatus status;

    @Enumerated(EnumType.STRING)
    private Category category;

    @Enumerated(EnumType.STRING)
    private Category.Scope scope;

    @Enumerated(EnumType.STRING)
    private Confidentiality confidentiality;

    private String title;
    private String receivedFrom;
    private Instant receivedAt;
    private String receivedBy;
    private @Nullable Instant registeredAt;
    private @Nullable String registeredBy;
    private @Nullable Instant archivedAt;
    private @Nullable String archivedBy;

    @Embedded
    private @Nullable Locations locations;

    Document(UUID id, ReceiveDocument command, String receivedBy, Instant receivedAt) {
        this.id = id;
        this.status = RECEIVED;
        this.category = command.category();
        this.scope = category.scope();
        this.confidentiality = command.confidentiality();
        this.title = command.title();
        this.receivedFrom = command.receivedFrom();
        this.receivedBy = receivedBy;
        this.receivedAt = receivedAt;
    }

    /** For Hibernate. */
    protected Document() {}

    /** @param nextNumber taken only when the step is legal, so that no number is lost */
    void register(Supplier<String> nextNumber, String by, Instant at) {
        go(REGISTERED, () -> number = nextNumber.get());
        registeredBy = by;
        registeredAt = at;
    }

    void archive(Locations where, String by, Instant at) {
        go(ARCHIVED, () -> locations = where);
        archivedBy = by;
        archivedAt = at;
    }

    /** The one place where the status changes, after what the step brings: looking for a number may flush. */
    private void go(DocumentStatus to, Runnable facts) {
        if (!status.next().contains(to)) {
            throw new IllegalTransition("Document", id, status, to, status.next());
        }
        facts.run();
        status = to;
    }

    @Override
    public UUID aggregateId() {
        return id;
    }

    DocumentStatus status() {
        return status;
    }

    Category category() {
        return category;
    }

    boolean isConfidential() {
        return confidentiality == Confidentiality.CONFIDENTIAL;
    }

    @Nullable String number() {
        return number;
    }

    Instant lastStepAt() {
        var registered = registeredAt == null ? receivedAt : registeredAt;
        return archivedAt == null ? registered : archivedAt;
    }

    Cursor cursor() {
        return new Cursor(receivedAt, id);
    }

    DocumentView view() {
        var where = locations == null ? new Locations(null, null, null) : locations;
        return new DocumentView(
                id,
                number,
                status,
                category,
                scope,
                confidentiality,
                title,
                receivedFrom,
                receivedAt,
                receivedBy,
                registeredAt,
                registeredBy,
                archivedAt,
                archivedBy,
                where.paperLocation(),
                where.electronicLocation(),
                where.checksum());
    }
}
