package io.aftercare.kit.identity;

import io.quarkus.arc.Arc;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The caller told by the access token of the running request; the service itself where no request runs. */
@ApplicationScoped
class TokenCaller implements Caller {
    /** Who acts when an event or a deadline is handled. */
    private static final String SYSTEM = "system";

    private final CurrentIdentityAssociation identities;
    private final CurrentVertxRequest requests;

    TokenCaller(CurrentIdentityAssociation identities, CurrentVertxRequest requests) {
        this.identities = identities;
        this.requests = requests;
    }

    @Override
    public String id() {
        return token().map(JsonWebToken::getSubject).orElse(SYSTEM);
    }

    @Override
    public String login() {
        return token().flatMap(token -> claim(token, "preferred_username")).orElseGet(this::id);
    }

    @Override
    public String clientId() {
        return token().map(ClientIds::of).orElse(SYSTEM);
    }

    @Override
    public boolean hasRole(String role) {
        var identity = identity();
        return identity != null && identity.hasRole(role);
    }

    @Override
    public Optional<String> partner() {
        return token().flatMap(token -> claim(token, "partner"));
    }

    @Override
    public Optional<String> outlet() {
        return token().flatMap(token -> claim(token, "outlet"));
    }

    private Optional<JsonWebToken> token() {
        var identity = identity();
        return identity != null && identity.getPrincipal() instanceof JsonWebToken token
                ? Optional.of(token)
                : Optional.empty();
    }

    private @Nullable SecurityIdentity identity() {
        var inRequest = Arc.container().requestContext().isActive() && requests.getCurrent() != null;
        return inRequest ? identities.getIdentity() : null;
    }

    static Optional<String> claim(JsonWebToken token, String name) {
        // A principal of OIDC looks a name up among the standard claims first and throws, inside, for each of ours.
        var value = token instanceof OidcJwtCallerPrincipal verified
                ? Optional.ofNullable(verified.getClaims().getClaimValue(name))
                : token.<Object>claim(name);
        return value.map(Object::toString).filter(text -> !text.isBlank());
    }
}
