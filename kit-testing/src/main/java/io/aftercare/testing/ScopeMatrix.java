package io.aftercare.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.aftercare.kit.identity.Roles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Every operation of the running service against every role, in the own and in a foreign scope. A thing that exists is
 * named for each resource; whoever the thing belongs to must reach it, and for everybody else it must not exist: 404 by
 * its id, and absent from the list. Steps are sent with a version that the thing never had, so that reaching it shows
 * (412) and nothing changes. An operation about which nothing is said fails the check.
 */
public final class ScopeMatrix {
    private static final String STALE = "\"999999999\"";

    /** What a thing belongs to, so that others do not see it. */
    public enum Scope {
        PARTNER,
        OUTLET,
        /** One technician; those who have no wider role see it only when it is theirs. */
        TECHNICIAN
    }

    private record Thing(String id, String query, Set<Scope> scopes) {}

    /** Somebody who calls, and whether the thing is in his or her scope. */
    private record Cell(String who, Tokens token, boolean own) {}

    private final OpenApiDocument document = OpenApiDocument.ofRunningService();
    private final Map<String, List<String>> roles = RoleFile.read();
    private final Map<String, Thing> things = new HashMap<>();
    private final Map<String, String> bodies = new HashMap<>();
    private final Map<String, String> unscoped = new TreeMap<>();
    private final List<String> surprises = new ArrayList<>();
    private final JsonMapper json = JsonMapper.builder().build();
    private final String partner;
    private final String outlet;
    private final String technician;
    private int cells;

    private ScopeMatrix(String partner, String outlet, String technician) {
        this.partner = partner;
        this.outlet = outlet;
        this.technician = technician;
    }

    /** The owners of all things that will be named. */
    public static ScopeMatrix of(String partner, String outlet, String technicianLogin) {
        return new ScopeMatrix(partner, outlet, technicianLogin);
    }

    /** Names a thing that exists, for the list at this path and all operations below {@code path + "/{id}"}. */
    public ScopeMatrix thing(String path, Object id, Scope... scopes) {
        return thingListedBy(path, "", id, scopes);
    }

    /** The same for a resource whose list needs a query, or which is shown by another text than an id. */
    public ScopeMatrix thingListedBy(String path, String query, Object id, Scope... scopes) {
        things.put(path, new Thing(id.toString(), query, EnumSet.copyOf(List.of(scopes))));
        return this;
    }

    /** Gives the body of a legal request where the OpenAPI document alone does not lead to one. */
    public ScopeMatrix body(String path, String json) {
        bodies.put(path, json);
        return this;
    }

    /** The same for several paths. */
    public ScopeMatrix bodies(Map<String, String> jsonByPath) {
        bodies.putAll(jsonByPath);
        return this;
    }

    /** Operations that show the same to everybody who may call them, and why. */
    public ScopeMatrix unscoped(String reason, String... operationIds) {
        for (var id : operationIds) {
            unscoped.put(id, reason);
        }
        return this;
    }

    /** Calls everything; gives the number of cells. */
    public int check() {
        var operations = document.operations();
        assertThat(operations.stream().map(OpenApiDocument.Operation::id))
                .as("operations said to be without scope, against those of the running service")
                .containsAll(unscoped.keySet());
        operations.forEach(this::check);
        System.out.println(String.format(
                Locale.ROOT,
                "access: %s %,d cells of %d operations x %d roles x scopes, %d of them wrong",
                RealServers.serviceName(),
                cells,
                operations.size(),
                Roles.ALL.size(),
                surprises.size()));
        assertThat(surprises).as("answers that roles and scopes do not foresee").isEmpty();
        return cells;
    }

    private void check(OpenApiDocument.Operation operation) {
        var path = unscoped.containsKey(operation.id()) ? null : pathOfThing(operation);
        var thing = path == null ? null : things.get(path);
        if (thing == null && !unscoped.containsKey(operation.id())) {
            surprises.add(operation.id() + ": nobody has said whose things it shows or changes");
            return;
        }
        var allowed = roles.getOrDefault(operation.id(), List.of());
        for (var role : Roles.ALL.stream().sorted().toList()) {
            var open = allowed.contains(RoleFile.ANY) || allowed.contains(RoleFile.PUBLIC);
            if (!open && !allowed.contains(role)) {
                expect(operation, role, own(role), thing, Set.of(403));
            } else if (thing != null) {
                var list = operation.path().equals(path);
                cellsOf(role, thing).forEach(cell -> check(operation, cell, thing, list));
            }
        }
    }

    private void check(OpenApiDocument.Operation operation, Cell cell, Thing thing, boolean list) {
        if (!list) {
            var reached = operation.method().equals("GET") ? 200 : 412;
            expect(operation, cell.who(), cell.token(), thing, Set.of(cell.own() ? reached : 404));
            return;
        }
        cells++;
        var answer =
                BareCall.of(operation, cell.token()).send(operation.path() + "?limit=200&" + thing.query(), STALE, "");
        checkAnswer(operation, cell.who(), answer.statusCode(), answer.body());
        var shown = answer.body().contains(thing.id());
        if (answer.statusCode() != 200 || shown != cell.own()) {
            surprises.add("%s as %s: %d, the thing is %s"
                    .formatted(operation.id(), cell.who(), answer.statusCode(), shown ? "listed" : "not listed"));
        }
    }

    private void expect(
            OpenApiDocument.Operation operation,
            String who,
            Tokens token,
            @Nullable Thing thing,
            Set<Integer> expected) {
        cells++;
        var address = operation.path();
        for (var parameter : operation.parametersIn("path")) {
            var value = thing == null ? Tokens.subjectOf("nobody") : thing.id();
            address = address.replace("{" + parameter.path("name").asText() + "}", value);
        }
        var answer = BareCall.of(operation, token).send(address, STALE, bodyOf(operation));
        checkAnswer(operation, who, answer.statusCode(), answer.body());
        if (!expected.contains(answer.statusCode())) {
            surprises.add("%s as %s: %d instead of %s (%s)"
                    .formatted(operation.id(), who, answer.statusCode(), expected, answer.body()));
        }
    }

    /** What the document promises is there for every role, behind a mask too. */
    private void checkAnswer(OpenApiDocument.Operation operation, String who, int status, String body) {
        if (status != 200) {
            return;
        }
        try {
            var missing = document.missing(operation.answerSchema(), json.readTree(body));
            if (!missing.isEmpty()) {
                surprises.add("%s as %s: the answer lacks %s".formatted(operation.id(), who, missing));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Cell> cellsOf(String role, Thing thing) {
        var cells = new ArrayList<Cell>();
        cells.add(new Cell(role + " of " + partner + " and " + outlet, own(role), true));
        var foreigner = Tokens.of("matrix-foreign").roles(role);
        var ownsAsTechnician = thing.scopes().contains(Scope.TECHNICIAN) && role.equals(Roles.TECHNICIAN);
        if (thing.scopes().contains(Scope.PARTNER)) {
            cells.add(new Cell(role + " of another partner", own(role).partner("globex"), false));
        }
        if (thing.scopes().contains(Scope.OUTLET) && !role.equals(Roles.PARTNER)) {
            var login = ownsAsTechnician ? foreigner : own(role);
            cells.add(new Cell(role + " of another outlet", login.outlet("ELSEWHERE"), false));
        }
        if (ownsAsTechnician) {
            var colleague = Tokens.of("matrix-colleague").roles(role);
            cells.add(new Cell("colleague of the technician", colleague.outlet(outlet), false));
        } else if (!role.equals(Roles.PARTNER)) {
            cells.add(new Cell(
                    role + " of the whole company", Tokens.of("matrix-01").roles(role), true));
        }
        return cells;
    }

    private Tokens own(String role) {
        var token = Tokens.of(role.equals(Roles.TECHNICIAN) ? technician : "matrix-01")
                .roles(role);
        return role.equals(Roles.PARTNER) ? token.partner(partner) : token.outlet(outlet);
    }

    private @Nullable String pathOfThing(OpenApiDocument.Operation operation) {
        return things.keySet().stream()
                .filter(path -> operation.path().startsWith(path + "/{id}")
                        || operation.path().equals(path) && operation.method().equals("GET"))
                .max(Comparator.comparingInt(String::length))
                .orElse(null);
    }

    private String bodyOf(OpenApiDocument.Operation operation) {
        var body = bodies.get(operation.path());
        if (body != null || operation.bodySchema() == null) {
            return body == null ? "{}" : body;
        }
        return BadValues.needed(document, operation.bodySchema()).toString();
    }
}
