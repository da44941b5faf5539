package io.aftercare.intake.webform.door;

import io.aftercare.kit.http.ProblemException;

/** 409: the form takes nothing now. */
class FormDisabled extends ProblemException {
    FormDisabled() {
        super(409, "web-form-disabled", "The form is disabled");
    }
}
