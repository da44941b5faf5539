package io.aftercare.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Turns every exception that leaves a resource method, a filter or a reader into a problem document. */
@Singleton
class ProblemMapper {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    private final Problems problems;
    private final CurrentVertxRequest current;

    ProblemMapper(Problems problems, CurrentVertxRequest current) {
        this.problems = problems;
        this.current = current;
    }

    @ServerExceptionMapper({
        Throwable.class,
        WebApplicationException.class,
        NotFoundException.class,
        ValidationException.class,
        ConstraintViolationException.class,
        JsonProcessingException.class,
        MismatchedInputException.class,
        UnauthorizedException.class,
        ForbiddenException.class,
        AuthenticationFailedException.class,
        AuthenticationCompletionException.class
    })
    Response answer(Throwable failure, @Nullable ResourceInfo operation, UriInfo address, HttpHeaders headers) {
        var request = current.getCurrent();
        var problem = isUnreadableParameter(failure) && operation != null && operation.getResourceMethod() != null
                ? new ParameterDiagnosis(operation.getResourceMethod(), address, headers).problem()
                : Diagnosis.of(failure, headers.getHeaderString("If-Match") != null);
        log(problem, failure, request);
        var answer = problems.answer(problem, request);
        if (failure instanceof WebApplicationException told
                && told.getResponse().getHeaderString("Allow") != null) {
            answer.getHeaders().add("Allow", told.getResponse().getHeaderString("Allow"));
        }
        return answer;
    }

    /** What is away comes back by itself: no stack trace for each caller that meets it, and nobody is woken. */
    private static void log(Problem problem, Throwable failure, RoutingContext request) {
        var method = request.request().method();
        var traceId = TraceIds.of(request);
        if (problem.status() == 503) {
            var cause = WithoutMessages.nameOf(failure);
            LOG.warnf("Request met something unavailable method=%s traceId=%s cause=%s", method, traceId, cause);
        } else if (problem.status() >= 500) {
            LOG.errorf(WithoutMessages.ifFromDatabase(failure), "Request failed method=%s traceId=%s", method, traceId);
        }
    }

    private static boolean isUnreadableParameter(Throwable failure) {
        return (failure instanceof NotFoundException || failure instanceof BadRequestException)
                && failure.getCause() != null
                && !(failure.getCause() instanceof JsonProcessingException);
    }
}
