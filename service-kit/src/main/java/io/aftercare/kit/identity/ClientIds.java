package io.aftercare.kit.identity;

import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Which client (application or partner machine) a token was given to. */
public final class ClientIds {
    private static final String NOBODY = "anonymous";

    private ClientIds() {}

    /** The claim {@code azp}, else {@code client_id}, else the subject. */
    public static String of(JsonWebToken token) {
        return token.<Object>claim("azp")
                .or(() -> token.claim("client_id"))
                .map(Object::toString)
                .orElseGet(token::getSubject);
    }

    /** The client of an identity; {@code anonymous} without a token. */
    public static String of(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token ? of(token) : NOBODY;
    }
}
