package io.aftercare.intake.partner.keycloak;

import java.util.UUID;

/** The machine client of a partner, as it is wanted. */
public record PartnerClient(UUID partnerId, String clientId, String code, String name, int requestsPerSecond) {}
