/**
 * Whether the platform tells of broken promises in time while very many are pending. The pending requests are copies of
 * one that was registered and triaged through the API, written into intake's tables directly, because registering a
 * million by the API would measure something else. Run it on a stack whose data may be thrown away. The moments come
 * from the service's own account of its clock, and what was told is read from its table and from the topic.
 */
@NullMarked
package io.aftercare.benchmarks.sla;

import org.jspecify.annotations.NullMarked;
