package io.aftercare.intake.tier;

import java.util.Arrays;
import java.util.List;

/** How far somebody has to go to help, in the order in which it is tried. */
public enum Tier {
    /** By telephone (S3.5-I1). */
    HOTLINE,
    /** Over the network, with the customer's authorisation (S3.5-I2a). */
    REMOTE,
    /** Somebody stands at the product (S3.5-I3a). */
    ON_SITE;

    /** What comes first, where the order is asked for. */
    List<Tier> before() {
        return Arrays.stream(values())
                .filter(tier -> tier.ordinal() < ordinal())
                .toList();
    }
}
