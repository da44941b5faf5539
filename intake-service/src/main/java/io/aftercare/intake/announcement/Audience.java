package io.aftercare.intake.announcement;

import jakarta.persistence.Embeddable;

/**
 * For whom an announcement is.
 *
 * @param roles realm roles; all of our own staff where it is empty
 * @param outlets codes of outlets; all places where it is empty
 */
@Embeddable
record Audience(String[] roles, String[] outlets) {}
