package io.aftercare.intake.incident;

import io.aftercare.kit.privacy.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Seals and opens what people wrote of an incident. */
@ApplicationScoped
class IncidentTexts {
    private final Vault vault;

    IncidentTexts(Vault vault) {
        this.vault = vault;
    }

    /** Under the key of the customer where there is one, else under a key of the incident's own. */
    SealedFacts seal(UUID incidentId, @Nullable UUID customerId, ReportMajorIncident command) {
        if (customerId == null) {
            vault.admitFirst(incidentId);
        }
        var sealedFor = customerId == null ? incidentId : customerId;
        return new SealedFacts(
                sealedFor,
                vault.encrypt(sealedFor, "incident-place", command.place()),
                vault.encrypt(sealedFor, "incident-phenomenon", command.phenomenon()),
                vault.encrypt(sealedFor, "incident-response-plan", command.responsePlan()));
    }

    byte[] sealHandling(MajorIncident incident, String text) {
        return vault.encrypt(incident.facts().sealedFor(), "incident-handling", text);
    }

    byte[] sealWithdrawal(MajorIncident incident, String text) {
        return vault.encrypt(incident.facts().sealedFor(), "incident-withdrawal", text);
    }

    MajorIncidentView.Texts of(MajorIncident incident) {
        var facts = incident.facts();
        return new MajorIncidentView.Texts(
                open(incident, "incident-place", Optional.of(facts.placeCipher())),
                open(incident, "incident-phenomenon", Optional.of(facts.phenomenonCipher())),
                open(incident, "incident-response-plan", Optional.of(facts.responsePlanCipher())),
                open(incident, "incident-handling", incident.handlingCipher()),
                open(incident, "incident-withdrawal", incident.withdrawalCipher()));
    }

    private @Nullable String open(MajorIncident incident, String field, Optional<byte[]> cipher) {
        return cipher.flatMap(text -> vault.decrypt(incident.facts().sealedFor(), field, text))
                .orElse(null);
    }
}
