package io.aftercare.dispatch.assignment;

/** Why the membership of a partner outlet keeps work from it, and what would end that (S4-2.1, S4-2.2c). */
public enum Hold {
    /** One of the four conditions of qualification is no longer proved. */
    CONDITION_LAPSED("its qualification is proved again and it is reinstated"),
    /** The last day of its contract is over. */
    CONTRACT_ENDED("its contract is renewed and it is reinstated"),
    /** It did not put in order in time what it was told to. */
    RECTIFICATION_OVERDUE("what it was told to rectify is in order and it is reinstated"),
    /** It was fined. */
    SANCTIONED("it is reinstated after its sanction"),
    /** A manager suspended it. */
    SUSPENDED("it is reinstated as a member"),
    /** Its membership has ended for good. */
    TERMINATED("another outlet takes its place: its membership was terminated");

    private final String remedy;

    Hold(String remedy) {
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
