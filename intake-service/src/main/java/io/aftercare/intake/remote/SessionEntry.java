package io.aftercare.intake.remote;

import io.aftercare.kit.ids.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A line in the log of a session; it is never changed. */
@Entity
@Immutable
@Table(name = "remote_session_entry")
@SuppressWarnings("UnusedVariable") // One field is read by queries only.
class SessionEntry {
    @Id
    private UUID id;

    private UUID remoteAuthorisationId;
    private Instant at;
    private String recordedBy;

    @Enumerated(EnumType.STRING)
    private RemoteAction action;

    private byte[] textCipher;

    SessionEntry(UUID remoteAuthorisationId, Instant at, String recordedBy, RemoteAction action, byte[] textCipher) {
        this.id = Ids.next();
        this.remoteAuthorisationId = remoteAuthorisationId;
        this.at = at;
        this.recordedBy = recordedBy;
        this.action = action;
        this.textCipher = textCipher;
    }

    /** For Hibernate. */
    protected SessionEntry() {}

    UUID id() {
        return id;
    }

    Instant at() {
        return at;
    }

    String recordedBy() {
        return recordedBy;
    }

    RemoteAction action() {
        return action;
    }

    byte[] textCipher() {
        return textCipher;
    }
}
