package io.aftercare.repair.settlement;

import io.aftercare.kit.http.ProblemException;
import java.util.Map;
import java.util.UUID;

/** 409: the parts of a repair were priced in a currency that the statement is not made in. */
class MixedCurrencies extends ProblemException {
    MixedCurrencies(UUID repairId, String expected, String found) {
        super(
                409,
                "mixed-currencies",
                "The fees of repair %s cannot be added up in one currency".formatted(repairId),
                Map.of("expected", expected, "found", found));
    }
}
