package io.aftercare.intake.consent;

import io.aftercare.intake.request.Origin.Channel;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.privacy.Vault;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One decision of a customer about one purpose; never changed. */
@Entity
class Consent {
    private static final String EVIDENCE = "consent-evidence/";

    @Id
    private UUID id;

    private UUID customerId;

    @Enumerated(EnumType.STRING)
    private ConsentPurpose purpose;

    @Enumerated(EnumType.STRING)
    private Decision decision;

    private Instant at;
    private Instant recordedAt;
    private String recordedBy;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private byte[] evidenceCipher;
    private String noticeVersion;

    /** What the customer decided. */
    @Schema(name = "ConsentDecision")
    enum Decision {
        GIVEN,
        WITHDRAWN
    }

    /** Who wrote a decision down, and when. */
    record Recorded(Instant at, String by) {}

    Consent(UUID id, UUID customerId, RecordConsent told, Instant at, Recorded recorded, Vault vault) {
        this.id = id;
        this.customerId = customerId;
        this.purpose = told.purpose();
        this.decision = told.decision();
        this.at = at;
        this.recordedAt = recorded.at();
        this.recordedBy = recorded.by();
        this.channel = told.channel();
        this.evidenceCipher = vault.encrypt(customerId, EVIDENCE + id, told.evidence());
        this.noticeVersion = told.noticeVersion();
    }

    /** For Hibernate. */
    protected Consent() {}

    boolean isGiven() {
        return decision == Decision.GIVEN;
    }

    ConsentPurpose purpose() {
        return purpose;
    }

    Decision decision() {
        return decision;
    }

    Instant at() {
        return at;
    }

    String noticeVersion() {
        return noticeVersion;
    }

    Cursor cursor() {
        return new Cursor(at, id);
    }

    /** The evidence is missing once the customer has been erased. */
    ConsentView view(Vault vault) {
        return new ConsentView(
                id,
                customerId,
                purpose,
                decision,
                at,
                channel,
                vault.decrypt(customerId, EVIDENCE + id, evidenceCipher).orElse(null),
                noticeVersion,
                recordedAt,
                recordedBy);
    }
}
