/**
 * One flat row for each service request, made of all events of that request by one SQL statement. Because a row is
 * always made of the whole journal of its request, the order in which events were heard cannot matter, and making all
 * rows anew gives the same rows. One replica at a time makes facts; the others hear events meanwhile.
 */
@NullMarked
package io.aftercare.kpi.fact;

import org.jspecify.annotations.NullMarked;
