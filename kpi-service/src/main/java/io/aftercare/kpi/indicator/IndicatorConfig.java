package io.aftercare.kpi.indicator;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the company has decided about its indicators. */
@ConfigMapping(prefix = "aftercare.kpi")
interface IndicatorConfig {
    /** For how many days after a repair the same fault of the same product counts as repeated (S1-4.4b). */
    @WithDefault("90")
    int repairWarrantyDays();

    /** The share of repeated faults, in percent, that may not be exceeded (S1-4.4a). */
    @WithDefault("5.0")
    double repeatFaultMaxPercent();
}
