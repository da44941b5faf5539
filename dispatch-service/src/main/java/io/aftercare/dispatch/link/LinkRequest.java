package io.aftercare.dispatch.link;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody comes by a link that we signed; whether it still holds is to be seen. */
class LinkRequest extends BaseAuthenticationRequest {
    private final LinkKind kind;
    private final UUID linkId;
    private final @Nullable UUID visitId;

    LinkRequest(LinkKind kind, UUID linkId, @Nullable UUID visitId) {
        this.kind = kind;
        this.linkId = linkId;
        this.visitId = visitId;
    }

    LinkKind kind() {
        return kind;
    }

    UUID linkId() {
        return linkId;
    }

    /** The visit whose address was called. */
    @Nullable UUID visitId() {
        return visitId;
    }
}
