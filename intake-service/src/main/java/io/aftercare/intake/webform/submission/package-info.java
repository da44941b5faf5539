/**
 * What came by web forms, and what the desk does with it.
 * A submission is one sender's words, encrypted under a key of its own; every reading is audited.
 * A complete one is registered at once; the desk completes and registers another one, or dismisses it.
 * One submission makes one service request of channel WEB, however often it is tried.
 * It is forgotten with the person who sent it, or when the time to keep it is over; the request stays.
 */
@NullMarked
package io.aftercare.intake.webform.submission;

import org.jspecify.annotations.NullMarked;
