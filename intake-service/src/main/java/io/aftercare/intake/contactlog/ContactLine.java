package io.aftercare.intake.contactlog;

import io.aftercare.intake.request.RequestStatus;
import io.aftercare.kit.http.Cursor;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What was said once with a customer; it is never changed. */
@Entity
@Immutable
@Table(name = "contact_line")
class ContactLine {
    /** Who told something. */
    @Schema(name = "ContactSpeaker")
    enum Speaker {
        CUSTOMER,
        STAFF
    }

    /** By which means. */
    @Schema(name = "ContactMeans")
    enum Means {
        PHONE,
        SMS,
        EMAIL,
        CHAT,
        IN_PERSON,
        LETTER
    }

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // Read by queries.
    private UUID serviceRequestId;

    private Instant at;
    private String loggedBy;

    @Enumerated(EnumType.STRING)
    private Speaker toldBy;

    @Enumerated(EnumType.STRING)
    private Means means;

    @Enumerated(EnumType.STRING)
    private RequestStatus requestStatus;

    private byte[] textCipher;

    /** For Hibernate. */
    protected ContactLine() {}

    private ContactLine(UUID id, UUID serviceRequestId, Instant at, String loggedBy) {
        this.id = id;
        this.serviceRequestId = serviceRequestId;
        this.at = at;
        this.loggedBy = loggedBy;
    }

    static ContactLine of(UUID id, UUID serviceRequestId, Said said, LogContact command) {
        var line = new ContactLine(id, serviceRequestId, said.at(), said.loggedBy());
        line.requestStatus = said.requestStatus();
        line.textCipher = said.textCipher();
        line.toldBy = command.toldBy();
        line.means = command.means();
        return line;
    }

    /** When it was said, who wrote it down, and how the request stood. */
    record Said(Instant at, String loggedBy, RequestStatus requestStatus, byte[] textCipher) {}

    byte[] textCipher() {
        return textCipher;
    }

    Cursor cursor() {
        return new Cursor(at, id);
    }

    ContactLineView view(@Nullable String text) {
        return new ContactLineView(id, at, toldBy, means, text, requestStatus, loggedBy);
    }
}
