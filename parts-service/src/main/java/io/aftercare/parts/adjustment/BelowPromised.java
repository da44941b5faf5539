package io.aftercare.parts.adjustment;

import io.aftercare.kit.http.ProblemException;
import java.util.Map;

/** 409: the books would say less than what is promised to repairs, or less than nothing. */
final class BelowPromised extends ProblemException {
    BelowPromised(String partNumber, String locationCode, int available) {
        super(
                409,
                "stock-is-promised",
                "Only %d of part %s at %s are not promised to repairs".formatted(available, partNumber, locationCode),
                Map.of("partNumber", partNumber, "available", available));
    }
}
