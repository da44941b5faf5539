package io.aftercare.intake.webform.door;

import io.aftercare.kit.http.ProblemException;

/** 403: the page is of an origin that the form does not list. */
class PageNotListed extends ProblemException {
    PageNotListed() {
        super(403, "web-form-page-not-listed", "Pages of this origin may not use the form");
    }
}
