package io.aftercare.testing;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.aftercare.kit.identity.Roles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** {@code contracts/roles.yaml} of the service under test. */
final class RoleFile {
    static final String ANY = "any";

    /** Everybody, without a token too. */
    static final String PUBLIC = "public";

    private static final String FILE = "contracts/roles.yaml";

    private RoleFile() {}

    static Map<String, List<String>> read() {
        try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException(FILE + " is not on the class path");
            }
            return new YAMLMapper().readValue(stream, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A token with this role, with the partner that a partner has. */
    static Tokens tokenOf(String role) {
        var token = Tokens.of("matrix-01").roles(role.equals(ANY) || role.equals(PUBLIC) ? Roles.AGENT : role);
        return role.equals(Roles.PARTNER) ? token.partner("acme") : token;
    }
}
