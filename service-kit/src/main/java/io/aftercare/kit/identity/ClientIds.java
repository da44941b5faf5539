package io.aftercare.kit.identity;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.OptionalLong;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Which client (application or partner machine) a token was given to. */
public final class ClientIds {
    private static final String NOBODY = "anonymous";

    /** The claim of clients that have another share than the usual one. */
    private static final String SHARE = "requests_per_second";

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

    /** The calls in a second that the realm grants the client of an identity; empty where the usual share holds. */
    public static OptionalLong shareOf(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? TokenCaller.claim(token, SHARE)
                        .filter(text -> text.matches("[1-9][0-9]{0,5}"))
                        .map(text -> OptionalLong.of(Long.parseLong(text)))
                        .orElseGet(OptionalLong::empty)
                : OptionalLong.empty();
    }
}
