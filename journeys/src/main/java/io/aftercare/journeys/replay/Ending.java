package io.aftercare.journeys.replay;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** How a recorded request ended, read from its recorded outcome and its kind. */
enum Ending {
    INSUFFICIENT_INFORMATION,
    DUPLICATE,
    OUT_OF_SCOPE,
    BY_PHONE,
    BRING_IN,
    ON_SITE;

    private static final Set<String> ANSWERED_BY_PHONE = Set.of(
            "lost-property",
            "noise-helicopter",
            "consumer-complaint",
            "taxi-complaint",
            "taxi-report",
            "for-hire-vehicle-complaint",
            "for-hire-vehicle-report");
    private static final Set<String> BROUGHT_IN =
            Set.of("electronics-waste-appointment", "request-large-bulky-item-collection", "appliance");

    static Ending of(RecordedRequest request) {
        var outcome = request.resolution();
        if (says(outcome, "insufficient contact", "sufficient information", "address was invalid")) {
            return INSUFFICIENT_INFORMATION;
        }
        if (says(outcome, "duplicate", "earlier complaint")) {
            return DUPLICATE;
        }
        if (says(outcome, "does not fall under", "not warranted")) {
            return OUT_OF_SCOPE;
        }
        if (BROUGHT_IN.contains(request.category())) {
            return BRING_IN;
        }
        if (ANSWERED_BY_PHONE.contains(request.category())
                || says(outcome, "please call 311", "provided additional information", "contacted", "left a message")) {
            return BY_PHONE;
        }
        return ON_SITE;
    }

    private static boolean says(String outcome, String... words) {
        return Stream.of(words).anyMatch(outcome::contains);
    }

    boolean isCancelled() {
        return List.of(INSUFFICIENT_INFORMATION, DUPLICATE, OUT_OF_SCOPE).contains(this);
    }

    String serviceMode() {
        return switch (this) {
            case BRING_IN -> "BRING_IN";
            case ON_SITE -> "ON_SITE";
            case BY_PHONE, INSUFFICIENT_INFORMATION, DUPLICATE, OUT_OF_SCOPE -> "PHONE";
        };
    }
}
