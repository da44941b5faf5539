package io.aftercare.intake.policy;

/** How soon a request must be served, P1 first (S2-3.2b). */
public enum Priority {
    P1,
    P2,
    P3,
    P4
}
