package io.aftercare.intake.remote;

import io.aftercare.kit.http.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** 409: the customer has not allowed this, or not any more. */
final class RemoteRefusal extends ProblemException {
    private RemoteRefusal(String code, String detail, Map<String, Object> extensions) {
        super(409, code, detail, extensions);
    }

    static RemoteRefusal notAuthorised(RemoteStatus status, Instant expiresAt) {
        return new RemoteRefusal(
                "remote-not-authorised",
                "The customer's authorisation is " + status + "; remote support needs a new one",
                Map.of("authorisation", status.name(), "expiresAt", expiresAt.toString(), "clause", "S3.5-I2a"));
    }

    static RemoteRefusal outOfScope(RemoteAction action, List<RemoteAction> scope) {
        return new RemoteRefusal(
                "remote-out-of-scope",
                "The customer did not allow " + action,
                Map.of("scope", scope.stream().map(RemoteAction::name).toList(), "clause", "S3.5-I2a"));
    }

    static RemoteRefusal noSession(RemoteStatus status) {
        return new RemoteRefusal(
                "no-remote-session", "No session runs under it", Map.of("authorisation", status.name()));
    }

    static RemoteRefusal open(RemoteAuthorisation other) {
        return new RemoteRefusal(
                "remote-authorisation-open",
                "The customer has authorised remote support of this request already",
                Map.of("remoteAuthorisationId", other.aggregateId()));
    }
}
