package io.aftercare.kit.identity;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which role may do which operation: {@code contracts/roles.yaml}, read and checked when the service starts. */
@Startup
@Singleton
class RoleTable {
    /** In place of a role: everybody with a valid token. */
    static final String ANY = "any";

    /** In place of a role: everybody, without a token too. */
    static final String PUBLIC = "public";

    private static final String FILE = "contracts/roles.yaml";

    private final Map<String, Set<String>> rolesByOperation;

    RoleTable() {
        this(read());
    }

    RoleTable(Map<String, List<String>> entries) {
        entries.forEach(RoleTable::check);
        rolesByOperation = entries.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
    }

    /** The roles that may do an operation; empty when it has no entry, so that nobody may. */
    Set<String> rolesOf(String operationId) {
        return rolesByOperation.getOrDefault(operationId, Set.of());
    }

    /** Whether an operation is open without a token. */
    boolean isPublic(String operationId) {
        return rolesOf(operationId).contains(PUBLIC);
    }

    private static void check(String operationId, List<String> roles) {
        if (roles == null || roles.isEmpty()) {
            throw new IllegalStateException(FILE + ": " + operationId + " names no role");
        }
        for (var role : roles) {
            if (!role.equals(ANY) && !role.equals(PUBLIC) && !Roles.ALL.contains(role)) {
                throw new IllegalStateException(FILE + ": " + operationId + " names the unknown role " + role);
            }
        }
    }

    private static Map<String, List<String>> read() {
        try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException(FILE + " is not on the class path");
            }
            return new YAMLMapper().readValue(stream, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + FILE, e);
        }
    }
}
