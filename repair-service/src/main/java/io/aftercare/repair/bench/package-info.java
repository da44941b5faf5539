/**
 * The repair itself, on site or at the bench. It is expected when a customer will bring a product, or opened when a
 * technician arrives; then it is diagnosed, planned, approved, started, finished, tested, inspected and signed, as far
 * as the service policy asks for those gates. A failed test, inspection or signature sends it back to work; whoever
 * worked on it cannot inspect it, whoever planned it cannot approve it. Parts are reserved and issued by the parts
 * service, whose events this feature hears; work starts when they are issued. What people write about a repair is
 * encrypted under the customer's key.
 */
@NullMarked
package io.aftercare.repair.bench;

import org.jspecify.annotations.NullMarked;
