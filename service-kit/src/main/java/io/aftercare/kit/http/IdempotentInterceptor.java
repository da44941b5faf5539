package io.aftercare.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aftercare.kit.identity.Caller;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionManager;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Runs a POST once for each {@code Idempotency-Key}. Role and rate limit are checked before it, by filters. The request
 * is what was asked for: method, path, query and the command; {@code If-Match} is left out, so that a caller who reads
 * again after a lost answer and repeats its step gets the first answer, not 412.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class IdempotentInterceptor {
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");
    private static final int ATTEMPTS = 3;

    private final TransactionManager transactions;
    private final IdempotencyKeys keys;
    private final ObjectMapper json;
    private final Caller caller;
    private final CurrentVertxRequest current;

    IdempotentInterceptor(
            TransactionManager transactions,
            IdempotencyKeys keys,
            ObjectMapper json,
            Caller caller,
            CurrentVertxRequest current) {
        this.transactions = transactions;
        this.keys = keys;
        this.json = json;
        this.caller = caller;
        this.current = current;
    }

    @AroundInvoke
    Object once(InvocationContext invocation) throws Exception {
        var request = current.getCurrent().request();
        if (!request.method().name().equals("POST")) {
            return invocation.proceed();
        }
        var call = new IdempotentCall(
                caller.clientId(), caller.login(), keyOf(request), requestHash(request, commandOf(invocation)));
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            var answer = attempt(call, invocation, false);
            if (answer != null) {
                return answer;
            }
        }
        var answer = attempt(call, invocation, true);
        if (answer == null) {
            throw new ProblemException(409, "concurrent-change", "Somebody else changed this at the same time");
        }
        return answer;
    }

    /** One transaction; null when it was undone by a rival and should be run again. */
    private @Nullable Object attempt(IdempotentCall call, InvocationContext invocation, boolean last) throws Exception {
        transactions.begin();
        try {
            return switch (keys.lockAndFind(call)) {
                case IdempotencyKeys.Found.Busy _ ->
                    throw new ProblemException(
                            409, "request-in-progress", "A request with this Idempotency-Key is still running");
                case IdempotencyKeys.Found.Used used -> as(invocation, replay(call, used));
                case IdempotencyKeys.Found.Fresh _ -> run(call, invocation);
            };
        } catch (Exception failure) {
            if (!last && Diagnosis.isTransient(failure)) {
                return null;
            }
            throw failure;
        } finally {
            if (transactions.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transactions.rollback();
            }
        }
    }

    private Response replay(IdempotentCall call, IdempotencyKeys.Found.Used used) throws IOException {
        if (!call.isSameRequest(used.requestHash())) {
            throw new ProblemException(
                    422, "idempotency-key-reused", "This Idempotency-Key was used for another request");
        }
        return json.readValue(call.open(used.answer()), StoredAnswer.class).toResponse(true);
    }

    private @Nullable Object run(IdempotentCall call, InvocationContext invocation) throws Exception {
        var answer = answerOf(invocation.proceed());
        if (answer.status() < 400) {
            try {
                keys.store(call, json.writeValueAsBytes(answer));
            } catch (SQLException e) {
                if (IdempotencyKeys.TAKEN.equals(e.getSQLState())) {
                    return null;
                }
                throw e;
            }
            transactions.commit();
        }
        return as(invocation, answer.toResponse(false));
    }

    private StoredAnswer answerOf(@Nullable Object result) throws JsonProcessingException {
        var response = result instanceof RestResponse<?> typed ? typed.toResponse() : result;
        if (response instanceof Response told) {
            var body = told.getEntity() == null ? null : json.writeValueAsString(told.getEntity());
            return new StoredAnswer(
                    told.getStatus(), body, told.getHeaderString("Location"), told.getHeaderString("ETag"));
        }
        throw new IllegalStateException("A method that is @Idempotent must return Response or RestResponse");
    }

    private static Object as(InvocationContext invocation, Response response) {
        if (invocation.getMethod().getReturnType() != RestResponse.class) {
            return response;
        }
        var typed = RestResponse.ResponseBuilder.create(response.getStatusInfo(), response.getEntity());
        response.getStringHeaders().forEach((name, values) -> values.forEach(value -> typed.header(name, value)));
        return typed.build();
    }

    private static String keyOf(HttpServerRequest request) {
        var key = request.getHeader("Idempotency-Key");
        if (key == null || !KEY.matcher(key).matches()) {
            throw new ProblemException(
                    400,
                    "idempotency-key-required",
                    "The header Idempotency-Key must hold 1 to 255 visible ASCII characters, for example a UUID");
        }
        return key;
    }

    private byte[] requestHash(HttpServerRequest request, @Nullable Object command) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var query = request.query() == null ? "" : request.query();
        bytes.writeBytes((request.path() + '\0' + query + '\0').getBytes(StandardCharsets.UTF_8));
        if (command != null) {
            bytes.writeBytes(json.writeValueAsBytes(command));
        }
        return IdempotentCall.sha256(bytes.toByteArray());
    }

    /** The parameter that is the request body: the one without an annotation of Jakarta REST or Quarkus REST. */
    private static @Nullable Object commandOf(InvocationContext invocation) {
        var annotations = invocation.getMethod().getParameterAnnotations();
        for (int i = 0; i < annotations.length; i++) {
            if (!isTakenFromElsewhere(annotations[i])) {
                return invocation.getParameters()[i];
            }
        }
        return null;
    }

    private static boolean isTakenFromElsewhere(Annotation[] annotations) {
        for (var annotation : annotations) {
            var name = annotation.annotationType().getName();
            if (name.startsWith("jakarta.ws.rs.") || name.startsWith("org.jboss.resteasy.")) {
                return true;
            }
        }
        return false;
    }
}
