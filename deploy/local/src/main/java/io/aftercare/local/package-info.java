/**
 * The whole platform on one machine, without containers.
 *
 * <p>PostgreSQL, Kafka and Keycloak come from Maven artifacts and run as child processes, with the six services and
 * the gateway beside them. The same classes serve two readers: the {@code aftercare} script, whose processes outlive
 * the launcher, and tests, whose servers end with the test JVM. Everything listens on 127.0.0.1. A process is only
 * ever stopped when its id and its start time are the ones we recorded.
 */
@NullMarked
package io.aftercare.local;

import org.jspecify.annotations.NullMarked;
