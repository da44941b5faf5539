package io.aftercare.dispatch.link;

/** What a link is good for; a signature for one kind is none for the other. */
public enum LinkKind {
    /** Reading the appointments of one technician. */
    CALENDAR,
    /** Taking the steps of one visit. */
    VISIT
}
