/**
 * Tests of the whole service: its contracts, its access rules and its shape. The tests of a feature stand in the
 * feature's own package. All run against a real PostgreSQL and a real Kafka. The database is shared by all test
 * classes of a run, so every test makes its own customers. The clock of the machine is in another time zone than that
 * of the database.
 */
@NullMarked
package io.aftercare.intake;

import org.jspecify.annotations.NullMarked;
