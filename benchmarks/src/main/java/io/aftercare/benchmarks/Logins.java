package io.aftercare.benchmarks;

import java.io.IOException;
import java.net.URI;

/** Real tokens from the identity server, as any client gets them. */
public final class Logins {
    private static final String PATH = "/auth/realms/aftercare/protocol/openid-connect/token";

    private Logins() {}

    public static String partner(URI gateway) throws IOException {
        return token(gateway, "grant_type=client_credentials&client_id=partner-acme&client_secret=acme-demo-secret");
    }

    public static String person(URI gateway, String login) throws IOException {
        return token(gateway, "grant_type=password&client_id=aftercare-cli&username=" + login + "&password=demo");
    }

    private static String token(URI gateway, String form) throws IOException {
        try (var wire = new Wire(gateway)) {
            return wire.form(PATH, form).expect(200).json().get("access_token").asText();
        }
    }
}
