/**
 * Working without the app: a dispatcher or the head of the station makes a link for one visit and sends it to its technician,
 * who takes the steps of that visit with it and nothing else. It ends after some hours, when it is revoked, and when the
 * visit is given to somebody else. Every step that was taken by a link is kept with the link, beside the step itself.
 */
@NullMarked
package io.aftercare.dispatch.visitlink;

import org.jspecify.annotations.NullMarked;
