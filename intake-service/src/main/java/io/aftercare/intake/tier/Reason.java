package io.aftercare.intake.tier;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a tier was not possible or left out. */
@Schema(name = "TierReason")
public enum Reason {
    CUSTOMER_REFUSES,
    NOBODY_REACHED,
    /** No way leads to the customer's system. */
    NO_ACCESS,
    /** The customer's authorisation ended before the work did. */
    AUTHORISATION_ENDED,
    SAFETY,
    /** The fault is not of a kind that can be helped so. */
    NOT_SUITABLE,
    OTHER
}
