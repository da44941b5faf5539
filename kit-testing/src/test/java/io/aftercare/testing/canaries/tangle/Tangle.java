package io.aftercare.testing.canaries.tangle;

import io.aftercare.testing.canaries.knot.Knot;
import org.jspecify.annotations.Nullable;

/** One half of a cycle of features. */
public class Tangle {
    @Nullable Knot knot;
}
