/**
 * What is known of the fault before anybody works on it. A product that is handed in gets a fault report with a number,
 * its condition and what came with it (S0-3.2a). The diagnosis says what was found, what has to be done and how long it
 * should take (S0-3.2b). Both are written once and belong to one repair. Their texts are sealed.
 */
@NullMarked
package io.aftercare.repair.faultreport;

import org.jspecify.annotations.NullMarked;
