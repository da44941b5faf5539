package io.aftercare.dispatch.job;

/** Why nobody is asked to make a visit. */
public enum UnassignedReason {
    /** Something stands in the way of every technician. */
    NO_CANDIDATE,
    /** The form of the visit waits for the division manager (S3.8-C3). */
    FORM_NOT_APPROVED,
    /** The division manager has refused the form. */
    FORM_REFUSED;

    /** Nobody may be asked, whoever there is. */
    public boolean isForWantOfApproval() {
        return this != NO_CANDIDATE;
    }
}
