package io.aftercare.intake.desk;

import io.aftercare.kit.http.ProblemException;

/** 403: whoever only calls back does not reach a customer who does not want to be called back. */
class CallBackRefused extends ProblemException {
    CallBackRefused() {
        super(403, "call-back-refused", "The customer does not agree to being called back");
    }
}
