package io.aftercare.intake.incident.log;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A line in the log of an incident; it is never changed. */
@Entity
@Table(name = "major_incident_entry")
@SuppressWarnings("UnusedVariable") // One field is read by queries only.
class IncidentEntry {
    @Id
    private UUID id;

    private UUID majorIncidentId;
    private Instant at;
    private String recordedBy;
    private byte[] textCipher;

    IncidentEntry(UUID id, UUID majorIncidentId, Instant at, String recordedBy, byte[] textCipher) {
        this.id = id;
        this.majorIncidentId = majorIncidentId;
        this.at = at;
        this.recordedBy = recordedBy;
        this.textCipher = textCipher;
    }

    /** For Hibernate. */
    protected IncidentEntry() {}

    UUID id() {
        return id;
    }

    Instant at() {
        return at;
    }

    String recordedBy() {
        return recordedBy;
    }

    byte[] textCipher() {
        return textCipher;
    }
}
