package io.aftercare.intake.contact;

import io.aftercare.kit.http.ProblemException;
import java.util.Map;
import java.util.UUID;

/** 409: the customer has an active contact with this telephone number. */
class ContactExists extends ProblemException {
    ContactExists(UUID contactId) {
        super(
                409,
                "contact-exists",
                "The customer has a contact with this telephone number: " + contactId,
                Map.of("contactId", contactId));
    }
}
