package io.aftercare.dispatch.outing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long somebody on duty may be out of the office area, as far as an operator may set it. */
@ConfigMapping(prefix = "aftercare.dispatch.outings")
interface OutingRules {
    /** The set limit (规定时限, S3.7-D4). */
    @WithDefault("15")
    int minutes();
}
