package io.aftercare.kit.identity;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jspecify.annotations.Nullable;

/**
 * Refuses every operation that {@code roles.yaml} does not give to one of the caller's roles; runs before the body is
 * read. What is open to everybody needs no token, but a token that is no good is refused there, too.
 */
@Singleton
class AccessFilter {
    private final RoleTable table;
    private final CurrentIdentityAssociation identities;

    AccessFilter(RoleTable table, CurrentIdentityAssociation identities) {
        this.table = table;
        this.identities = identities;
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    Uni<@Nullable Response> check(SimpleResourceInfo operation, ContainerRequestContext request) {
        var operationId = operation.getResourceClass().getSimpleName() + "_" + operation.getMethodName();
        var speaksForItself = request.getHeaderString("Authorization") == null;
        return identities.getDeferredIdentity().map(identity -> {
            if (!speaksForItself || !table.isPublic(operationId)) {
                check(identity, operationId);
            }
            return null;
        });
    }

    private void check(SecurityIdentity identity, String operationId) {
        if (identity.isAnonymous()) {
            throw new UnauthorizedException();
        }
        for (var role : table.rolesOf(operationId)) {
            if (role.equals(RoleTable.ANY) || role.equals(RoleTable.PUBLIC) || identity.hasRole(role)) {
                return;
            }
        }
        throw new ForbiddenException();
    }
}
