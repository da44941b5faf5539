package io.aftercare.dispatch.link;

import io.aftercare.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Whether the caller of the running request came by a link, and by which. */
@ApplicationScoped
public class LinkedCaller {
    private final Caller caller;

    LinkedCaller(Caller caller) {
        this.caller = caller;
    }

    public Optional<UUID> linkId() {
        var client = caller.clientId();
        return client.startsWith(LinkPrincipal.PREFIX)
                ? Optional.of(UUID.fromString(client.substring(LinkPrincipal.PREFIX.length())))
                : Optional.empty();
    }
}
