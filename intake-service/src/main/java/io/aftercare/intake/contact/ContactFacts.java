package io.aftercare.intake.contact;

import io.aftercare.intake.customer.PhoneNumber;
import io.aftercare.kit.http.InvalidField;
import org.jspecify.annotations.Nullable;

/** Who a contact is and how to reach it, in clear; never logged and never part of an event. */
record ContactFacts(
        String name, PhoneNumber phone, @Nullable String email, ContactRole role, PreferredChannel preferredChannel) {
    ContactFacts {
        if (preferredChannel == PreferredChannel.EMAIL && email == null) {
            throw new InvalidField("email", "reachable", "Who prefers e-mail needs an address");
        }
    }

    /** The names of the fields alone: a stray log line must not tell the person. */
    @Override
    public String toString() {
        return "ContactFacts[" + role + "]";
    }
}
