package io.aftercare.repair.settlement;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The charging standard of the company as far as it is not the price of a part (S1-3.5b). */
@ConfigMapping(prefix = "aftercare.repair.price-list")
interface PriceList {
    @WithDefault("12000")
    long labourCentsPerHour();

    @WithDefault("CNY")
    String currency();
}
