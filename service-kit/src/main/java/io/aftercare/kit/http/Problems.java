package io.aftercare.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;

/** Writes problems as RFC 9457 documents. */
@Singleton
class Problems {
    static final String MEDIA_TYPE = "application/problem+json";

    private final ObjectMapper json;
    private final Titles titles;

    Problems(ObjectMapper json, Titles titles) {
        this.json = json;
        this.titles = titles;
    }

    Response answer(Problem problem, RoutingContext request) {
        var answer = Response.status(problem.status())
                .type(MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .header(
                        "Content-Language",
                        Titles.localeOf(request.request().getHeader("Accept-Language"))
                                .toLanguageTag())
                .entity(document(problem, request));
        if (problem.retryAfterSeconds() != null) {
            answer.header("Retry-After", problem.retryAfterSeconds());
        }
        if (problem.status() == 401) {
            answer.header("WWW-Authenticate", "Bearer");
        }
        return answer.build();
    }

    String document(Problem problem, RoutingContext request) {
        var locale = Titles.localeOf(request.request().getHeader("Accept-Language"));
        var members = new LinkedHashMap<String, Object>();
        members.put("type", "/problems/" + problem.code());
        members.put("title", titles.of(problem.code(), locale));
        members.put("status", problem.status());
        members.put("code", problem.code());
        members.put("detail", problem.detail());
        members.put("instance", String.valueOf(request.request().path()));
        members.put("traceId", TraceIds.of(request));
        problem.extensions().forEach(members::putIfAbsent);
        try {
            return json.writeValueAsString(members);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem document cannot be written", e);
        }
    }
}
