package io.aftercare.dispatch.position;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an operator may set for positions. */
@ConfigMapping(prefix = "aftercare.dispatch.positions")
interface PositionRules {
    /** How long the last position of a technician is kept after its moment. */
    @WithDefault("PT30M")
    Duration kept();
}
