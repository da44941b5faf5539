package io.aftercare.intake.hold;

import io.aftercare.kit.http.ProblemException;

/** 409: a legal hold forbids the erasure. */
public class LegallyHeld extends ProblemException {
    public LegallyHeld() {
        super(409, "legal-hold", "A legal hold keeps the data of this customer");
    }
}
