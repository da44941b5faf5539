package io.aftercare.intake.identity;

/** What speaks for somebody being meant, and how many points it gives at most. */
enum Term {
    /** Its own number, or that of an active contact. */
    SAME_PHONE(60),
    /** A product in its hands. */
    SAME_SERIAL(50),
    NAME_SIMILARITY(40),
    ADDRESS_SIMILARITY(30),
    /** The end of the number, where it is not the same. */
    PHONE_SIMILARITY(35),
    /** Words in the symptom of one of its last requests. */
    SAME_WORDS(20);

    private final int weight;

    Term(int weight) {
        this.weight = weight;
    }

    int weight() {
        return weight;
    }
}
