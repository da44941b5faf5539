package io.aftercare.repair.acceptance;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** How the product went back to the customer (S1-3.3f). */
@Embeddable
public record Handover(
        @Column(name = "signed_by") @Enumerated(EnumType.STRING)
        Signer signedBy) {}
