package io.aftercare.dispatch.emergency;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What an operator may set about emergencies. */
@ConfigMapping(prefix = "aftercare.dispatch.emergencies")
interface EmergencyRules {
    /** How long an emergency keeps a technician from other visits, way and work together. */
    @WithDefault("120")
    int minutes();
}
