package io.aftercare.intake.partner.keycloak;

/** Keycloak was not reached, or did not do what it was asked; it may later. */
public class KeycloakFailure extends RuntimeException {
    KeycloakFailure(String code) {
        super(code);
    }

    /** Such as {@code UNREACHABLE} or {@code STATUS_403}. */
    public String code() {
        return String.valueOf(getMessage());
    }
}
