package io.aftercare.testing;

import io.smallrye.jwt.build.Jwt;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Access tokens as the realm would issue them. */
public final class Tokens {
    static final String ISSUER = "http://localhost:8080/auth/realms/aftercare";

    /** Signing takes longer than the call that a token is for, and the matrices call thousands of times. */
    private static final Map<Content, Signed> SIGNED = new ConcurrentHashMap<>();

    private static final Duration USED_FOR = Duration.ofMinutes(5);

    private final String login;
    private final Map<String, String> claims = new HashMap<>();
    private List<String> roles = List.of();
    private String audience = "aftercare";
    private String issuer = ISSUER;
    private Duration life = Duration.ofMinutes(15);

    private record Content(
            String login,
            Map<String, String> claims,
            List<String> roles,
            String audience,
            String issuer,
            Duration life) {}

    private record Signed(String token, Instant at) {}

    private Tokens(String login) {
        this.login = login;
        claims.put("preferred_username", login);
        claims.put("azp", "console");
    }

    /** A token of a person or machine; its subject is {@link #subjectOf}. */
    public static Tokens of(String login) {
        return new Tokens(login);
    }

    /** The {@code sub} of a login: a UUID made of its name. */
    public static String subjectOf(String login) {
        return UUID.nameUUIDFromBytes(login.getBytes(StandardCharsets.UTF_8)).toString();
    }

    public Tokens roles(String... names) {
        roles = List.of(names);
        return this;
    }

    public Tokens partner(String partner) {
        claims.put("partner", partner);
        return this;
    }

    public Tokens outlet(String code) {
        claims.put("outlet", code);
        return this;
    }

    public Tokens client(String clientId) {
        claims.put("azp", clientId);
        return this;
    }

    /** The share of calls that the realm grants the client. */
    public Tokens requestsPerSecond(int share) {
        claims.put("requests_per_second", Integer.toString(share));
        return this;
    }

    public Tokens audience(String other) {
        audience = other;
        return this;
    }

    public Tokens issuer(String other) {
        issuer = other;
        return this;
    }

    public Tokens expired() {
        life = Duration.ofMinutes(-10);
        return this;
    }

    /** The signed token in its compact form. */
    public String sign() {
        // The lifetime is checked by the service's own library against the machine's clock, never the settable one.
        var now = Instant.ofEpochMilli(System.currentTimeMillis());
        var content = new Content(login, Map.copyOf(claims), roles, audience, issuer, life);
        return SIGNED.compute(
                        content,
                        (_, known) -> known != null && known.at().plus(USED_FOR).isAfter(now)
                                ? known
                                : new Signed(signed(now), now))
                .token();
    }

    private String signed(Instant now) {
        var token = Jwt.claims()
                .issuer(issuer)
                .subject(subjectOf(login))
                .audience(audience)
                .issuedAt(now.minus(Duration.ofHours(1)))
                .expiresAt(now.plus(life))
                .claim("realm_access", Map.of("roles", roles));
        claims.forEach(token::claim);
        return token.jws().keyId("test").sign(TestKeys.privateKey());
    }
}
