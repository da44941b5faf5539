package io.aftercare.testing.canaries.knot;

import io.aftercare.testing.canaries.tangle.Tangle;
import org.jspecify.annotations.Nullable;

/** The other half of a cycle of features. */
public class Knot {
    @Nullable Tangle tangle;
}
