package io.aftercare.intake.partner.sandbox;

import io.aftercare.kit.http.ProblemException;

/** 409: the partner does not try things out, so its data stays. */
class NotASandbox extends ProblemException {
    NotASandbox() {
        super(409, "not-a-sandbox", "Only a partner whose code ends with -sandbox begins again from nothing");
    }
}
