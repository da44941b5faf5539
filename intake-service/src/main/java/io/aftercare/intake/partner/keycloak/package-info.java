/**
 * The clients of partners in Keycloak, through its administration API.
 * Everything said here may be said again: what is there already is left or corrected, never made twice.
 * A client that somebody else made under the same name is never touched.
 * The service logs in as a client of its own, whose rights are those of managing clients and nothing of the platform.
 * Failures are told by short codes and never by what the server said, which may hold a secret.
 */
@NullMarked
package io.aftercare.intake.partner.keycloak;

import org.jspecify.annotations.NullMarked;
