package io.aftercare.intake.webhook;

import java.util.EnumSet;
import java.util.Set;

/** The life of a webhook, and the only place that says what may follow what. */
public enum WebhookStatus {
    ACTIVE,
    DISABLED,
    REMOVED;

    Set<WebhookStatus> next() {
        return switch (this) {
            case ACTIVE -> EnumSet.of(DISABLED, REMOVED);
            case DISABLED -> EnumSet.of(ACTIVE, REMOVED);
            case REMOVED -> EnumSet.noneOf(WebhookStatus.class);
        };
    }
}
