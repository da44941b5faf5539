package io.aftercare.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;

/** Real tokens from the identity server, as any client gets them. */
public final class Logins {
    private static final ObjectMapper JSON = new ObjectMapper();
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
            var answer = wire.form(PATH, form);
            if (answer.status() != 200) {
                throw new IOException("No token: " + answer.status() + " " + answer.text());
            }
            return JSON.readTree(answer.body()).get("access_token").asText();
        }
    }
}
