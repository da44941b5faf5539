package io.aftercare.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.hibernate.StaleStateException;
import org.jspecify.annotations.Nullable;

/** Finds out which problem stands behind an exception, however deeply it is wrapped. */
final class Diagnosis {
    private static final int DEEPEST = 12;

    private Diagnosis() {}

    /** @param conditional whether the request carried {@code If-Match} */
    static Problem of(Throwable failure, boolean conditional) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            var problem = known(cause, conditional);
            if (problem != null) {
                return problem;
            }
            cause = cause.getCause();
        }
        return Problem.ofStatus(
                failure instanceof WebApplicationException told
                        ? told.getResponse().getStatus()
                        : 500);
    }

    /** Whether the same transaction may succeed when it is simply run again. */
    static boolean isTransient(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof SQLException sql
                    && ("40001".equals(sql.getSQLState()) || "40P01".equals(sql.getSQLState()))) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static @Nullable Problem known(Throwable cause, boolean conditional) {
        return switch (cause) {
            case ProblemException refusal -> Problem.of(refusal);
            case ConstraintViolationException violations -> ofViolations(violations);
            case JsonProcessingException json -> JsonDiagnosis.of(json);
            case AuthenticationFailedException unknown when isOutage(unknown) -> Problem.ofStatus(503);
            case AuthenticationFailedException _, AuthenticationCompletionException _, UnauthorizedException _ ->
                Problem.ofStatus(401);
            case ForbiddenException _ -> Problem.ofStatus(403);
            case OIDCException _ -> Problem.ofStatus(503);
            case OptimisticLockException _, StaleStateException _ ->
                conditional ? Problem.ofStatus(412) : concurrentChange();
            case SQLException sql -> ofDatabase(sql);
            case WebApplicationException told
            when told.getCause() == null -> Problem.ofStatus(told.getResponse().getStatus());
            default -> null;
        };
    }

    private static boolean isOutage(AuthenticationFailedException failure) {
        Throwable cause = failure.getCause();
        return cause instanceof OIDCException || cause instanceof java.net.ConnectException;
    }

    private static Problem concurrentChange() {
        return Problem.of(409, "concurrent-change", "Somebody else changed this at the same time; read it again");
    }

    private static Problem ofViolations(ConstraintViolationException exception) {
        var errors = new ArrayList<Problem.FieldError>();
        for (ConstraintViolation<?> violation : exception.getConstraintViolations()) {
            errors.add(new Problem.FieldError(fieldOf(violation), ruleOf(violation), violation.getMessage()));
        }
        errors.sort(Comparator.comparing(Problem.FieldError::field).thenComparing(Problem.FieldError::rule));
        return Problem.invalid(List.copyOf(errors));
    }

    private static String fieldOf(ConstraintViolation<?> violation) {
        var path = violation.getPropertyPath().toString();
        var nodes = new ArrayList<jakarta.validation.Path.Node>();
        violation.getPropertyPath().forEach(nodes::add);
        if (nodes.isEmpty() || nodes.getFirst().getKind() != ElementKind.METHOD) {
            return path;
        }
        var method = nodes.getFirst().getName() + ".";
        var withoutMethod = path.startsWith(method) ? path.substring(method.length()) : path;
        var parameter = nodes.size() > 2 ? nodes.get(1).getName() + "." : "";
        return withoutMethod.startsWith(parameter) ? withoutMethod.substring(parameter.length()) : withoutMethod;
    }

    private static String ruleOf(ConstraintViolation<?> violation) {
        var name = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static Problem ofDatabase(SQLException failure) {
        var state = failure.getSQLState() == null ? "" : failure.getSQLState();
        var kind = state.length() < 2 ? "" : state.substring(0, 2);
        return switch (kind) {
            case "22" -> Problem.of(400, "invalid-request", "A value cannot be stored: it is out of range or not text");
            case "23" ->
                state.equals("23505") || state.equals("23503")
                        ? Problem.of(409, "conflict", "The request conflicts with what exists already")
                        : Problem.of(400, "invalid-request", "A value is missing or out of range");
            case "40" -> concurrentChange();
            case "55" -> concurrentChange();
            // Connection lost, resources used up, server stops, statement cancelled; no state: no connection in time.
            case "08", "53", "57", "58", "" -> Problem.ofStatus(503);
            default -> Problem.ofStatus(500);
        };
    }
}
