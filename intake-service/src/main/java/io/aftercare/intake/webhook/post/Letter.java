package io.aftercare.intake.webhook.post;

import java.net.URI;
import java.util.Map;

/** What is posted, and where. */
public record Letter(URI url, Map<String, String> headers, String body) {
    /** The host without the brackets of an IPv6 address. */
    static String hostOf(URI url) {
        var host = url.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    boolean isSecure() {
        return url.getScheme().equals("https");
    }

    int port() {
        return url.getPort() > 0 ? url.getPort() : isSecure() ? 443 : 80;
    }

    String target() {
        var path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }
}
