/**
 * Partners, from the day an administrator lets one in.
 * The service makes the machine client in Keycloak with the claims, the role and the share of calls of the partner; the
 * secret is shown once and can be made anew, the client disabled and enabled.
 * What has to be done in Keycloak is written down as steps in the same transaction and worked off in the background, so
 * that a failure half way is resumed and nobody waits for Keycloak.
 * A partner whose code ends with the suffix of the sandbox tries things out, and may begin again from nothing.
 */
@NullMarked
package io.aftercare.intake.partner;

import org.jspecify.annotations.NullMarked;
