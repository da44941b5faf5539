package io.aftercare.intake.webhook;

/** Why a webhook is disabled. */
public enum DisabledReason {
    /** The partner asked for it. */
    PARTNER,
    /** The receiver answered 410. */
    GONE,
    /** The receiver took nothing for days. */
    FAILING
}
