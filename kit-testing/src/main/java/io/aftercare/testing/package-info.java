/**
 * What the tests of every service use: the real servers, access tokens, requests, events in and out, a clock that is
 * moved, and the checks that hold for all services alike. Nothing here stands in for PostgreSQL or Kafka: both run as
 * child processes of the test, on free ports, with data that ends with it. The checks (contracts, access matrix, bad
 * input, architecture) take what they need from the running service, so that a new operation is covered without being
 * named in a test.
 */
@NullMarked
package io.aftercare.testing;

import org.jspecify.annotations.NullMarked;
