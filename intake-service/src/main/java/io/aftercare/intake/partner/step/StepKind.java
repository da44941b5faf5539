package io.aftercare.intake.partner.step;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be done in Keycloak for a partner. */
@Schema(name = "PartnerStepKind")
public enum StepKind {
    /** The client is made, disabled at first. */
    CREATE_CLIENT,
    /** Its tokens are for us and name the partner and its share of calls. */
    SET_CLAIMS,
    /** Its tokens have the role of a partner and no other one. */
    GRANT_ROLE,
    SET_SECRET,
    ENABLE_CLIENT,
    DISABLE_CLIENT
}
