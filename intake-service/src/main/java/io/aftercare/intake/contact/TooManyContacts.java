package io.aftercare.intake.contact;

import io.aftercare.kit.http.ProblemException;
import java.util.Map;

/** 409: the customer has as many active contacts as it may have. */
class TooManyContacts extends ProblemException {
    TooManyContacts(int limit) {
        super(409, "too-many-contacts", "End a contact before you add another one", Map.of("limit", limit));
    }
}
