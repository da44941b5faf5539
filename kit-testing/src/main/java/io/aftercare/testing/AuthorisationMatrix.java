package io.aftercare.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.kit.identity.Roles;
import io.aftercare.kit.ids.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every operation of the running service against {@code contracts/roles.yaml}: no token, each wrong
 * role, all of them together, each right role. */
public final class AuthorisationMatrix {
    private AuthorisationMatrix() {}

    /** Calls everything; gives the number of calls: 18 for an operation that is not open to all 14 roles. */
    public static int check() {
        var table = RoleFile.read();
        var operations = OpenApiDocument.ofRunningService().operations();
        assertThat(table.keySet())
                .as("operations in contracts/roles.yaml against those of the running service")
                .isEqualTo(operations.stream()
                        .map(OpenApiDocument.Operation::id)
                        .collect(Collectors.toCollection(TreeSet::new)));
        var calls = 0;
        var surprises = new ArrayList<String>();
        for (var operation : operations) {
            calls += check(operation, table.getOrDefault(operation.id(), List.of()), surprises);
        }
        assertThat(surprises).as("answers that roles.yaml does not foresee").isEmpty();
        return calls;
    }

    private static int check(OpenApiDocument.Operation operation, List<String> allowed, List<String> surprises) {
        if (allowed.contains(RoleFile.PUBLIC)) {
            return checkPublic(operation, surprises);
        }
        var calls = 3;
        expect(operation, null, "no token", 401, surprises);
        expect(operation, asOneOf(allowed).expired(), "an expired token", 401, surprises);
        expect(operation, asOneOf(allowed).audience("another"), "a token for others", 401, surprises);
        if (!allowed.contains(RoleFile.ANY)) {
            var wrong =
                    Roles.ALL.stream().filter(role -> !allowed.contains(role)).toArray(String[]::new);
            expect(operation, Tokens.of("wrong-01").roles(wrong), "every other role", 403, surprises);
            for (var role : wrong) {
                expect(operation, RoleFile.tokenOf(role), "role " + role, 403, surprises);
            }
            calls += 1 + wrong.length;
        }
        for (var role : allowed) {
            var status = status(operation, RoleFile.tokenOf(role));
            if (status == 401 || status == 403 || status >= 500) {
                surprises.add("%s with role %s: %d".formatted(operation.id(), role, status));
            }
            calls++;
        }
        return calls;
    }

    /** Open without a token; a token that is no good is refused all the same. */
    private static int checkPublic(OpenApiDocument.Operation operation, List<String> surprises) {
        var status = status(operation, null);
        if (status == 401 || status == 403 || status >= 500) {
            surprises.add("%s without a token: %d".formatted(operation.id(), status));
        }
        expect(operation, asOneOf(List.of(RoleFile.PUBLIC)).expired(), "an expired token", 401, surprises);
        return 2;
    }

    private static void expect(
            OpenApiDocument.Operation operation,
            @Nullable Tokens token,
            String who,
            int expected,
            List<String> surprises) {
        var status = status(operation, token);
        if (status != expected) {
            surprises.add("%s with %s: %d instead of %d".formatted(operation.id(), who, status, expected));
        }
    }

    private static int status(OpenApiDocument.Operation operation, @Nullable Tokens token) {
        var address = operation.path();
        for (var parameter : operation.parametersIn("path")) {
            var isUuid = parameter.at("/schema/format").asText().equals("uuid");
            var value = isUuid ? Ids.next().toString() : "x";
            address = address.replace("{" + parameter.path("name").asText() + "}", value);
        }
        return BareCall.of(operation, token).send(address, "*", "{}").statusCode();
    }

    private static Tokens asOneOf(List<String> allowed) {
        return RoleFile.tokenOf(allowed.isEmpty() ? RoleFile.ANY : allowed.getFirst());
    }
}
