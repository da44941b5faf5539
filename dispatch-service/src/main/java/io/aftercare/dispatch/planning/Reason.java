package io.aftercare.dispatch.planning;

/** What keeps a visit out of a duty, and what would change that. */
public enum Reason {
    SKILL_MISSING("The technician learns the skill, or triage asks for another one"),
    OUTSIDE_TECHNICIAN_AREA("The technician's radius reaches the place"),
    OUTSIDE_OUTLET_AREA("The outlet's radius reaches the place"),
    OUTSIDE_CONTRACT("The outlet's contract covers the work and the place"),
    REFUSED_BEFORE("A person gives the visit to the technician by hand although it was refused"),
    FORM_NOT_APPROVED("The division manager approves the form of the visit"),
    PROMISED_BY_ANOTHER("The appointment is given up or given to this technician by hand"),
    FULLY_BOOKED("The technician may have more open visits, or another visit is given to somebody else"),
    OUT_OF_HOURS("The technician works longer or without an absence, or the customer's time is another one"),
    NO_GAP("Another visit of this duty is given to somebody else or another day, or the customer's time is longer"),
    COSTS_MORE_THAN_LEAVING_OUT("The visit becomes more urgent");

    private final String change;

    Reason(String change) {
        this.change = change;
    }

    public String change() {
        return change;
    }
}
