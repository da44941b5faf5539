package io.aftercare.kit.http;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, before it is written as a problem document.
 *
 * @param retryAfterSeconds when it is worth to try again; null when waiting does not help
 */
record Problem(
        int status,
        String code,
        String detail,
        Map<String, Object> extensions,
        @Nullable Integer retryAfterSeconds) {
    static Problem of(int status, String code, String detail) {
        return new Problem(status, code, detail, Map.of(), null);
    }

    static Problem of(ProblemException refusal) {
        return new Problem(
                refusal.status(), refusal.code(), String.valueOf(refusal.getMessage()), refusal.extensions(), null);
    }

    static Problem temporary(int status, String code, String detail, int retryAfterSeconds) {
        return new Problem(status, code, detail, Map.of(), retryAfterSeconds);
    }

    static Problem invalid(String field, String rule, String message) {
        return invalid(List.of(new FieldError(field, rule, message)));
    }

    static Problem invalid(List<FieldError> errors) {
        return new Problem(
                400, "invalid-request", "The request breaks a rule; see errors", Map.of("errors", errors), null);
    }

    /** The problem that an HTTP status alone tells. */
    static Problem ofStatus(int status) {
        return switch (status) {
            case 400 -> of(status, "malformed-request", "The request cannot be read");
            case 401 -> of(status, "unauthorized", "A valid access token is needed");
            case 403 -> of(status, "forbidden", "None of your roles may do this");
            case 404 -> of(status, "not-found", "There is nothing at this address");
            case 405 -> of(status, "method-not-allowed", "The resource does not know this method");
            case 406 -> of(status, "not-acceptable", "The resource is given as JSON only");
            case 409 -> of(status, "conflict", "The request conflicts with the present state");
            case 412 -> of(status, "precondition-failed", "The resource has changed since you read it");
            case 413 -> of(status, "payload-too-large", "The request is larger than this service takes");
            case 414 -> of(status, "uri-too-long", "The address is longer than this service takes");
            case 415 -> of(status, "unsupported-media-type", "The request body must be application/json");
            case 422 -> of(status, "unprocessable", "The request cannot be carried out");
            case 429 -> temporary(status, "too-many-requests", "The request rate of this client is used up", 1);
            case 431 -> of(status, "headers-too-large", "The headers are larger than this service takes");
            case 503 -> temporary(status, "unavailable", "The service cannot answer at the moment", 2);
            default ->
                status >= 500
                        ? of(status, "internal-error", "The request failed; it can be found in the log by its trace id")
                        : of(status, "status-" + status, "The request was refused");
        };
    }

    /** One field that breaks a rule. */
    record FieldError(String field, String rule, String message) {}
}
