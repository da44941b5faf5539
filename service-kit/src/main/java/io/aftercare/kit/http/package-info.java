/**
 * The conventions that every REST operation follows: problem documents (RFC 9457) with stable codes and localised
 * titles, {@code Idempotency-Key} on every POST, {@code ETag} and {@code If-Match} on every change of a resource,
 * keyset cursors with {@code Link: rel="next"}, rate limits per client, and a trace id on every answer.
 */
@NullMarked
package io.aftercare.kit.http;

import org.jspecify.annotations.NullMarked;
