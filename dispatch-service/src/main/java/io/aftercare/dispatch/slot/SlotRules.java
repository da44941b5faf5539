package io.aftercare.dispatch.slot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** How appointments are offered, as far as an operator may set it. */
@ConfigMapping(prefix = "aftercare.dispatch.slots")
interface SlotRules {
    /** The lengths of windows that a search may ask for; the first one unless it does. */
    @WithDefault("120,240")
    List<Integer> windowMinutes();

    /** How long an offer is good, and how long a slot is held for a customer who thinks. */
    @WithDefault("10")
    int holdMinutes();

    /** How far ahead appointments are offered at most. */
    @WithDefault("14")
    int horizonDays();

    /** How long a visit takes unless a search says. */
    @WithDefault("60")
    int workMinutes();

    /** Nobody can be there sooner than this. */
    @WithDefault("60")
    int leadMinutes();

    /** How many offers a search shows at most. */
    @WithDefault("20")
    int offers();

    /** How many technicians a search looks at, the nearest first. */
    @WithDefault("50")
    int technicians();

    /** Streets are so much longer than the crow flies. */
    @WithDefault("1.3")
    double detourFactor();

    /** The free speed of a technician on the way. */
    @WithDefault("40")
    double kilometresPerHour();
}
