package io.aftercare.intake.contact;

import io.aftercare.intake.erasure.PersonalRecords;
import io.aftercare.intake.erasure.Traces;
import io.aftercare.kit.privacy.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** The contacts of a customer who is erased: they are ended, and no number leads to them. */
@ApplicationScoped
class ContactRecords implements PersonalRecords {
    private final Contacts contacts;
    private final Vault vault;
    private final Clock clock;

    ContactRecords(Contacts contacts, Vault vault, Clock clock) {
        this.contacts = contacts;
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    public void tellTraces(UUID customerId, Traces traces) {
        contacts.list("customerId", customerId)
                .forEach(contact -> contact.facts(vault).ifPresent(facts -> {
                    traces.addPhone(facts.phone().index(vault));
                    if (facts.email() != null) {
                        traces.addAddress(facts.email());
                    }
                }));
    }

    @Override
    public void forget(Traces traces) {
        contacts.list("customerId", traces.customerId()).forEach(contact -> contact.forget(clock.instant()));
        contacts.flush();
    }
}
