/**
 * Time as the policies count it: working calendars with several intervals a day, public holidays and make-up working
 * days, and deadlines that fire once, on any replica, soon after their moment.
 */
@NullMarked
package io.aftercare.kit.time;

import org.jspecify.annotations.NullMarked;
