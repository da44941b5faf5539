package io.aftercare.intake.consultation;

import static io.aftercare.intake.consultation.ConsultationStatus.ANSWERED;
import static io.aftercare.intake.consultation.ConsultationStatus.OPEN;

import io.aftercare.kit.events.Aggregate;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.IllegalTransition;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A question of somebody, and what was answered. */
@Entity
class Consultation extends Aggregate {
    @Id
    private UUID id;

    private String partner;

    @Enumerated(EnumType.STRING)
    private ConsultationStatus status;

    @Embedded
    private Inquiry inquiry;

    private byte[] questionCipher;
    private byte @Nullable [] answerCipher;
    private @Nullable UUID articleId;
    private Instant recordedAt;
    private String recordedBy;
    private @Nullable Instant answeredAt;
    private @Nullable String answeredBy;

    /** Who wrote something down, and when. */
    record Recorded(String by, Instant at) {}

    Consultation(UUID id, String partner, Inquiry inquiry, byte[] questionCipher, Recorded recorded) {
        this.id = id;
        this.partner = partner;
        this.inquiry = inquiry;
        this.questionCipher = questionCipher;
        this.recordedAt = recorded.at();
        this.recordedBy = recorded.by();
        this.status = OPEN;
    }

    /** For Hibernate. */
    protected Consultation() {}

    /** A question is answered once; what turns up later is another consultation. */
    void answer(byte[] cipher, @Nullable UUID article, Recorded recorded) {
        go(ANSWERED);
        answerCipher = cipher;
        articleId = article;
        answeredAt = recorded.at();
        answeredBy = recorded.by();
    }

    /** The one place where the status changes. */
    private void go(ConsultationStatus to) {
        if (!status.next().contains(to)) {
            throw new IllegalTransition("Consultation", id, status, to, status.next());
        }
        status = to;
    }

    @Override
    public UUID aggregateId() {
        return id;
    }

    /** Under whose key the texts are: the customer's, else a key of the record's own. */
    UUID sealedFor() {
        var customer = inquiry.customerId();
        return customer == null ? id : customer;
    }

    String partner() {
        return partner;
    }

    ConsultationStatus status() {
        return status;
    }

    Inquiry inquiry() {
        return inquiry;
    }

    byte[] questionCipher() {
        return questionCipher;
    }

    Optional<byte[]> answerCipher() {
        return Optional.ofNullable(answerCipher);
    }

    @Nullable UUID articleId() {
        return articleId;
    }

    Recorded recorded() {
        return new Recorded(recordedBy, recordedAt);
    }

    @Nullable Instant answeredAt() {
        return answeredAt;
    }

    @Nullable String answeredBy() {
        return answeredBy;
    }

    Cursor cursor() {
        return new Cursor(recordedAt, id);
    }
}
