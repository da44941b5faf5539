package io.aftercare.dispatch.outlet;

import io.aftercare.kit.http.ProblemException;
import java.util.Map;

/** 409: another outlet has this code. */
final class OutletCodeTaken extends ProblemException {
    OutletCodeTaken(Outlet other) {
        super(
                409,
                "outlet-code-taken",
                "Another outlet has the code " + other.code(),
                Map.of("outletId", other.aggregateId()));
    }
}
