/**
 * What the service needs from its surroundings and no feature owns: its configuration, calendars, the terms of texts.
 * Every value has a default here, and a test pins names and defaults.
 * Nothing of the domain lives here.
 * Values are set by environment variables in a deployment.
 * The shared settings of all services are documented in the kit.
 */
@NullMarked
package io.aftercare.intake.platform;

import org.jspecify.annotations.NullMarked;
