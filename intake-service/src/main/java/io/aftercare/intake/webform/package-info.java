/**
 * Web forms: people ask for service on the pages of a network, without a login (S0-3.1a).
 * A network makes a form and puts its id into its page; the pages from which it may be used are listed, it can be
 * disabled, and it takes only so much in an hour, in all and from one address.
 * What comes is kept encrypted as a submission. A complete one becomes a service request at once by the same
 * registration as everything else; one with gaps, or one that looks like a robot's, waits for the desk.
 * The sender gets a number and a secret by which words about the standing are read, and never anything personal.
 */
@NullMarked
package io.aftercare.intake.webform;

import org.jspecify.annotations.NullMarked;
