package io.aftercare.kit.identity;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jspecify.annotations.Nullable;

/** Refuses every operation that {@code roles.yaml} does not give to one of the caller's roles; runs before the body is read. */
@Singleton
class AccessFilter {
    private final RoleTable table;
    private final CurrentIdentityAssociation identities;

    AccessFilter(RoleTable table, CurrentIdentityAssociation identities) {
        this.table = table;
        this.identities = identities;
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    Uni<@Nullable Response> check(SimpleResourceInfo operation) {
        var operationId = operation.getResourceClass().getSimpleName() + "_" + operation.getMethodName();
        return identities.getDeferredIdentity().map(identity -> {
            check(identity, operationId);
            return null;
        });
    }

    private void check(SecurityIdentity identity, String operationId) {
        var roles = table.rolesOf(operationId);
        if (roles.contains(RoleTable.PUBLIC)) {
            return;
        }
        if (identity.isAnonymous()) {
            throw new UnauthorizedException();
        }
        for (var role : roles) {
            if (role.equals(RoleTable.ANY) || identity.hasRole(role)) {
                return;
            }
        }
        throw new ForbiddenException();
    }
}
