package io.aftercare.intake.webform.submission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aftercare.kit.privacy.Vault;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Seals what senders wrote under a key of each submission, and makes the hashes by which it is found again. */
@Singleton
class SubmissionVault {
    private static final String CONTENT = "web-submission";

    private final Vault vault;
    private final ObjectMapper json;

    SubmissionVault(Vault vault, ObjectMapper json) {
        this.vault = vault;
        this.json = json;
    }

    /** For an id that was made just now. */
    byte[] seal(UUID submissionId, SubmissionContent content) {
        vault.admitFirst(submissionId);
        try {
            return vault.encrypt(submissionId, CONTENT, json.writeValueAsString(content));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A submission cannot be written");
        }
    }

    /** What the sender wrote; empty once it is erased. */
    Optional<SubmissionContent> open(WebSubmission submission) {
        return submission
                .contentCipher()
                .flatMap(cipher -> vault.decrypt(submission.aggregateId(), CONTENT, cipher))
                .map(this::parsed);
    }

    byte[] tokenIndex(String token) {
        return vault.blindIndex("web-submission-token", token);
    }

    byte[] emailIndex(String email) {
        return vault.blindIndex("web-submission-email", email.strip().toLowerCase(Locale.ROOT));
    }

    void destroy(UUID submissionId) {
        vault.erase(submissionId);
    }

    private SubmissionContent parsed(String text) {
        try {
            return json.readValue(text, SubmissionContent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A submission cannot be read back");
        }
    }
}
