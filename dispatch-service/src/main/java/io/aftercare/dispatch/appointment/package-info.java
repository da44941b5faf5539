/**
 * What becomes of an appointment before anybody arrives: it is moved to another time for a reason, or it is missed
 * because nobody opened, nobody could work, or nobody came. The visit itself knows only the appointment that holds and
 * how often it was missed; here stands every move and every miss with who, when, why and where. After a miss another
 * time has to be agreed within the time for a first contact, or the dispatcher hears of it; a technician who did not come
 * is told to the dispatcher at once, and so is the third miss of any kind.
 */
@NullMarked
package io.aftercare.dispatch.appointment;

import org.jspecify.annotations.NullMarked;
