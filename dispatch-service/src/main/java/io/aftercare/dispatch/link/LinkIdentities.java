package io.aftercare.dispatch.link;

import io.aftercare.kit.identity.Roles;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;

/** Whoever comes by a link that holds is its technician. */
@ApplicationScoped
class LinkIdentities implements IdentityProvider<LinkRequest> {
    private final DataSource database;
    private final Clock clock;

    LinkIdentities(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Class<LinkRequest> getRequestType() {
        return LinkRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(LinkRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> identity(request));
    }

    private SecurityIdentity identity(LinkRequest request) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("""
                        SELECT l.technician_login, l.visit_id FROM signed_link l
                        JOIN technician t ON t.id = l.technician_id AND t.active
                        WHERE l.id = ? AND l.kind = ? AND l.revoked_at IS NULL
                        AND (l.expires_at IS NULL OR l.expires_at > ?)""")) {
            query.setObject(1, request.linkId());
            query.setString(2, request.kind().name());
            query.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
            try (var row = query.executeQuery()) {
                if (!row.next() || !Objects.equals(row.getObject(2, UUID.class), request.visitId())) {
                    throw new AuthenticationFailedException("The link does not hold, or not for this visit");
                }
                return QuarkusSecurityIdentity.builder()
                        .setPrincipal(new LinkPrincipal(request.linkId(), row.getString(1)))
                        .addRole(Roles.TECHNICIAN)
                        .build();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A link cannot be looked up", e);
        }
    }
}
