package io.aftercare.journeys.client;

import org.jspecify.annotations.Nullable;

/** No usable answer came for as long as the client is patient. */
public final class Unanswered extends RuntimeException {
    Unanswered(String call, String last, @Nullable Throwable cause) {
        super(call + " got no usable answer, last: " + last, cause);
    }
}
