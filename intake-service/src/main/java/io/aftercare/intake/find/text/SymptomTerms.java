package io.aftercare.intake.find.text;

import io.aftercare.intake.platform.Terms;
import io.aftercare.kit.privacy.Vault;
import io.aftercare.kit.sql.DeferredWrites;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** The words by which requests are found, as keyed hashes. */
@Singleton
public class SymptomTerms {
    private static final String REMEMBER = """
            INSERT INTO symptom_term (service_request_id, reported_at, terms) VALUES (?, ?, ?)
            ON CONFLICT (service_request_id) DO UPDATE SET terms = excluded.terms""";

    private final Vault vault;
    private final DeferredWrites writes;

    SymptomTerms(Vault vault, DeferredWrites writes) {
        this.vault = vault;
        this.writes = writes;
    }

    /** From now on the request is found by the words of its symptom and of its fault category. */
    public void remember(UUID serviceRequestId, Instant reportedAt, String symptom, String faultCategory) {
        writes.add(REMEMBER, serviceRequestId, reportedAt.atOffset(ZoneOffset.UTC), of(symptom + "\n" + faultCategory));
    }

    /** The hashes of all words of a text; none when it has no word. */
    public Integer[] of(String text) {
        return Terms.of(text).stream().map(this::hash).distinct().toArray(Integer[]::new);
    }

    private Integer hash(String term) {
        return ByteBuffer.wrap(vault.blindIndex("symptom-term", term)).getInt();
    }
}
