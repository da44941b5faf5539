/**
 * What is made sure of before a technician leaves (S3.8-C4): information, tools, parts, documents and safety. Which of
 * these points are a condition of departure is set for each service policy; where nothing is set a technician may leave
 * without, and what is confirmed is kept all the same. A point is confirmed for one way of one technician, so it is
 * confirmed anew when somebody else goes or when the customer was missed. The visit does not know these rules: it tells
 * that somebody is about to leave, and this package refuses.
 */
@NullMarked
package io.aftercare.dispatch.departure;

import org.jspecify.annotations.NullMarked;
