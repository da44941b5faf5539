/**
 * The outlets: service stations of our own or of a partner, from which technicians go out and at whose benches
 * products are repaired. An outlet is opened with a place, an area, a time zone and working hours, and is known to
 * everybody by its code. While it is suspended no new visit is proposed to its technicians (S4-5a); visits that they
 * already have go on. A partner outlet works by its contract, and its membership of the network can keep work from it.
 * Its name, place, area and hours may change. The other services hear of outlets by events and keep what they need.
 */
@NullMarked
package io.aftercare.dispatch.outlet;

import org.jspecify.annotations.NullMarked;
