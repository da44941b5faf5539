package io.aftercare.intake.document.keeper;

import io.aftercare.kit.events.Aggregate;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.IllegalTransition;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The appointment of one person who keeps documents. */
@Entity
@Table(name = "document_keeper")
class Keeper extends Aggregate {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Status status;

    private String login;
    private Instant appointedAt;
    private String appointedBy;
    private @Nullable Instant dismissedAt;
    private @Nullable String dismissedBy;

    /** Where an appointment is. */
    @Schema(name = "DocumentKeeperStatus")
    enum Status {
        APPOINTED,
        DISMISSED
    }

    Keeper(UUID id, String login, String appointedBy, Instant appointedAt) {
        this.id = id;
        this.status = Status.APPOINTED;
        this.login = login;
        this.appointedBy = appointedBy;
        this.appointedAt = appointedAt;
    }

    /** For Hibernate. */
    protected Keeper() {}

    void dismiss(String by, Instant at) {
        if (status == Status.DISMISSED) {
            throw new IllegalTransition("Document keeper", id, status, Status.DISMISSED, EnumSet.noneOf(Status.class));
        }
        status = Status.DISMISSED;
        dismissedBy = by;
        dismissedAt = at;
    }

    @Override
    public UUID aggregateId() {
        return id;
    }

    Instant appointedAt() {
        return appointedAt;
    }

    Cursor cursor() {
        return new Cursor(appointedAt, id);
    }

    View view() {
        return new View(id, status, login, appointedAt, appointedBy, dismissedAt, dismissedBy);
    }

    /** An appointment as the API shows it. */
    @Schema(name = "DocumentKeeper")
    record View(
            UUID id,
            Status status,
            String login,
            Instant appointedAt,
            String appointedBy,
            @Nullable Instant dismissedAt,
            @Nullable String dismissedBy) {}
}
