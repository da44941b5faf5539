/**
 * Exemptions: special circumstances were explained to the customer before something of a visit was due (S1-4.1b). A
 * dispatcher, the head of the station or a manager, never the one who makes the visit, records why and when the customer
 * was told, and the limit for agreeing a time, for leaving or for arriving is lifted, or stands at another time. Then
 * nobody is told that the former one is over. Told or recorded too late it is refused. Each stays in the records of the
 * visit.
 */
@NullMarked
package io.aftercare.dispatch.exemption;

import org.jspecify.annotations.NullMarked;
