package io.aftercare.dispatch.job;

/** What is made sure of before a technician leaves for a customer, with the clause that asks for it. */
public enum DeparturePoint {
    /** The information about the installation or repair was checked, and whether anything has changed since. */
    INFORMATION("S4-3.2a"),
    TOOLS("S3.8-C4"),
    PARTS("S4-3.2b"),
    DOCUMENTS("S3.8-C4"),
    /** Tools and equipment were found safe to use. */
    SAFETY("S1-7.3b");

    private final String clause;

    DeparturePoint(String clause) {
        this.clause = clause;
    }

    public String clause() {
        return clause;
    }
}
