package io.aftercare.kit.identity;

import java.util.Optional;

/** The caller of the running request, from its verified token. Inject it; it belongs to the request. */
public interface Caller {
    /** The token's {@code sub}: a person or a machine client, stable for life. */
    String id();

    /** The token's {@code preferred_username}, for example {@code tech-01}; what technicians are matched by. */
    String login();

    /** The client ({@code azp}) whose quota and idempotency keys are used. */
    String clientId();

    /** Whether the token carries this realm role, for example {@link Roles#STATION_HEAD}. */
    boolean hasRole(String role);

    /** The partner this caller works for (claim {@code partner}); empty for our own staff, who see all partners. */
    Optional<String> partner();

    /** The outlet this caller belongs to (claim {@code outlet}, its code); empty for staff of the whole company. */
    Optional<String> outlet();
}
