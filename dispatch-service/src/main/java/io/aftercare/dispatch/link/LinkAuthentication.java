package io.aftercare.dispatch.link;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Recognises who comes by a link: a calendar program, which can send nothing but the address, or a page for a technician
 * without the app, which sends {@code Authorization: Link …} and reaches only the addresses of one visit. On any other
 * address a link is worth nothing.
 */
@ApplicationScoped
class LinkAuthentication implements HttpAuthenticationMechanism {
    private static final String SCHEME = "Link ";
    private static final String FEED = "/v1/technicians/calendars/feed.ics";
    private static final Pattern VISIT = Pattern.compile("/v1/visits/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"
            + "(?:/(?:acceptance|refusal|appointment|appointment-history|rescheduling|departure-checklist"
            + "|departure-confirmation|departure|miss|arrival|guidance))?");

    private final LinkTokens tokens;

    LinkAuthentication(LinkTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        return feed(context)
                .or(() -> visit(context))
                .<Uni<SecurityIdentity>>map(identities::authenticate)
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    private Optional<LinkRequest> feed(RoutingContext context) {
        var token = context.request().getParam("token");
        return token != null && context.normalizedPath().equals(FEED)
                ? tokens.verified(LinkKind.CALENDAR, token).map(id -> new LinkRequest(LinkKind.CALENDAR, id, null))
                : Optional.empty();
    }

    private Optional<LinkRequest> visit(RoutingContext context) {
        var header = context.request().getHeader("Authorization");
        var path = VISIT.matcher(context.normalizedPath());
        return header != null && header.startsWith(SCHEME) && path.matches()
                ? tokens.verified(LinkKind.VISIT, header.substring(SCHEME.length()))
                        .map(id -> new LinkRequest(LinkKind.VISIT, id, UUID.fromString(path.group(1))))
                : Optional.empty();
    }

    /** What is missing is told by the problem document. */
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(LinkRequest.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return Uni.createFrom().item(new HttpCredentialTransport(HttpCredentialTransport.Type.AUTHORIZATION, "link"));
    }

    /** Before tokens, which it leaves alone. */
    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 100;
    }
}
