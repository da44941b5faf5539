package io.aftercare.intake.site;

import io.aftercare.kit.http.ProblemException;
import java.util.Map;

/** 409: the customer has as many active sites as it may have. */
class TooManySites extends ProblemException {
    TooManySites(int limit) {
        super(409, "too-many-sites", "End a site before you add another one", Map.of("limit", limit));
    }
}
