/**
 * The follow-up call after a service: was the customer content, and is the problem solved? One is opened when a repair
 * is completed or a request is resolved, if the service policy of the request asks for it, and is due after so many
 * working days (S1-3.4b, S2-3.3b); late ones are flagged once and stay open. Whoever repaired may not make the call. A
 * customer who cannot be reached after some attempts ends it as UNREACHABLE. A low score or an unsolved problem is
 * investigated: cause and measure are found before the customer is told of them, and only then is it closed (S1-3.4d).
 * What the customer said is kept encrypted under the customer's own key.
 */
@NullMarked
package io.aftercare.feedback.followup;

import org.jspecify.annotations.NullMarked;
