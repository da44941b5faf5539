/**
 * Finding requests: by number, telephone number, serial number, words of the symptom, place, zone, status, SLA risk,
 * owner and tag, always within the caller's own scope, newest first.
 * Every condition is served by an index; a test reads the plans of the database over a hundred thousand requests.
 * Nothing is decrypted to search: telephone numbers and words are compared by their keyed hashes.
 * Conditions that tell of a person travel in the body of a request, never in an address that others log.
 * What a list shows names no person.
 */
@NullMarked
package io.aftercare.intake.find;

import org.jspecify.annotations.NullMarked;
