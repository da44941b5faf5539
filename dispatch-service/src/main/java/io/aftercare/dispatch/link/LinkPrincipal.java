package io.aftercare.dispatch.link;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The technician as known by a link: the login, and a client of its own for quota, idempotency and audit. */
class LinkPrincipal implements JsonWebToken {
    static final String PREFIX = "link:";

    private final String login;
    private final Map<String, String> claims;

    LinkPrincipal(UUID linkId, String login) {
        this.login = login;
        this.claims = Map.of("sub", PREFIX + linkId, "azp", PREFIX + linkId, "preferred_username", login);
    }

    @Override
    public String getName() {
        return login;
    }

    @Override
    public Set<String> getClaimNames() {
        return claims.keySet();
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> @Nullable T getClaim(String name) {
        return (T) claims.get(name);
    }
}
