package io.aftercare.kit.privacy;

import io.aftercare.kit.http.ProblemException;
import java.util.UUID;

/** 409: the person has been erased, and nothing more is written about it. */
public final class PersonErased extends ProblemException {
    public PersonErased(UUID personId) {
        super(409, "person-erased", "The person has been erased: " + personId);
    }
}
