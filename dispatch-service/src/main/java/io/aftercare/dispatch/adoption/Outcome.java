package io.aftercare.dispatch.adoption;

/** What became of a plan's proposal for a visit. */
enum Outcome {
    /** The visit is as the plan wants it. */
    ADOPTED,
    /** It was so already. */
    UNCHANGED,
    /** It changed since, and somebody chose to leave it so. */
    KEPT,
    /** It changed since, and nobody has chosen yet. */
    CONFLICT,
    /** The technician has departed, the visit has ended, or another outlet has it. */
    NOT_POSSIBLE
}
