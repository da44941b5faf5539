package io.aftercare.intake.note;

import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.ids.Ids;
import io.aftercare.kit.privacy.Vault;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One note on a request. */
@Entity
class RequestNote {
    private static final String TEXT = "request-note";

    @Id
    private UUID id;

    private UUID serviceRequestId;
    private UUID sealedFor;
    private Instant writtenAt;
    private String writtenBy;
    private @Nullable String handedOverTo;
    private byte[] textCipher;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "request_note_mention", joinColumns = @JoinColumn(name = "note_id"))
    @Column(name = "login")
    private Set<String> mentions = new HashSet<>();

    /** For Hibernate. */
    protected RequestNote() {}

    /** @param sealedFor the customer under whose key the text is */
    RequestNote(UUID serviceRequestId, UUID sealedFor, Instant writtenAt, String writtenBy) {
        this.id = Ids.next();
        this.serviceRequestId = serviceRequestId;
        this.sealedFor = sealedFor;
        this.writtenAt = writtenAt;
        this.writtenBy = writtenBy;
    }

    void say(String text, Set<String> mentioned, Vault vault) {
        textCipher = vault.encrypt(sealedFor, TEXT, text);
        mentions.addAll(mentioned);
    }

    /** The request is that person's now, who is mentioned by that. */
    void handOver(String to) {
        handedOverTo = to;
        mentions.add(to);
    }

    Cursor cursor() {
        return new Cursor(writtenAt, id);
    }

    RequestNoteView view(Vault vault) {
        return new RequestNoteView(
                id,
                serviceRequestId,
                writtenAt,
                writtenBy,
                vault.decrypt(sealedFor, TEXT, textCipher).orElse(null),
                new TreeSet<>(mentions),
                handedOverTo);
    }
}
