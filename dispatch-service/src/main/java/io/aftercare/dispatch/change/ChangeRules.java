package io.aftercare.dispatch.change;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an operator may set for changes. */
@ConfigMapping(prefix = "aftercare.dispatch.changes")
interface ChangeRules {
    /** How long a change is kept for those who come back. */
    @WithDefault("P1D")
    Duration kept();
}
