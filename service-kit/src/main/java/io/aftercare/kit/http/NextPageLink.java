package io.aftercare.kit.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Tells where the next page of a list is: {@code Link: <…>; rel="next"}, with all other parameters kept. */
@Singleton
class NextPageLink {
    @ServerResponseFilter
    void link(ContainerRequestContext request, ContainerResponseContext answer) {
        if (answer.getEntity() instanceof Page<?> page && page.next() != null) {
            var query = new StringJoiner("&");
            request.getUriInfo().getQueryParameters().forEach((name, values) -> {
                if (!name.equals("after")) {
                    values.forEach(value -> query.add(encoded(name) + "=" + encoded(value)));
                }
            });
            query.add("after=" + encoded(page.next()));
            answer.getHeaders()
                    .add(
                            "Link",
                            "<" + request.getUriInfo().getRequestUri().getRawPath() + "?" + query + ">; rel=\"next\"");
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
