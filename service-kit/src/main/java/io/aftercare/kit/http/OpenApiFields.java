package io.aftercare.kit.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.ParameterizedType;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/**
 * Says of the fields of an OpenAPI document what the code says of them: the length of each {@link PlainText}, and which
 * fields of an answer are always there, namely those that are not {@code @Nullable}.
 */
final class OpenApiFields {
    private static final DotName PLAIN_TEXT = DotName.createSimple(PlainText.class);
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName QUERY_PARAMETER = DotName.createSimple("jakarta.ws.rs.QueryParam");
    private static final String COMPONENT = "#/components/schemas/";

    private final Map<String, List<ClassInfo>> records = new HashMap<>();
    private final Map<String, Integer> lengthsOfParameters = new HashMap<>();

    OpenApiFields(IndexView classes) {
        var seen = new HashSet<DotName>();
        for (var known : classes.getKnownClasses()) {
            // An index that is made of others may know a class more than once.
            if (known.isRecord() && seen.add(known.name())) {
                var name = known.name().withoutPackagePrefix().replaceAll(".*\\$", "");
                records.computeIfAbsent(name, _ -> new ArrayList<>()).add(known);
            }
        }
        classes.getAnnotations(QUERY_PARAMETER).forEach(this::rememberLength);
    }

    void complete(OpenAPI document) {
        var schemas = document.getComponents().getSchemas();
        if (schemas == null) {
            return;
        }
        schemas.forEach((name, schema) -> {
            var code = recordOf(name, schema);
            if (code != null) {
                completeLengths(schema, code);
            }
        });
        var asked = new HashSet<String>();
        var answered = new HashSet<String>();
        for (var path : document.getPaths().getPathItems().values()) {
            for (var operation : path.getOperations().values()) {
                completeParameters(operation);
                if (operation.getRequestBody() != null) {
                    collect(operation.getRequestBody().getContent(), schemas, asked);
                }
                operation
                        .getResponses()
                        .getAPIResponses()
                        .values()
                        .forEach(answer -> collect(answer.getContent(), schemas, answered));
            }
        }
        answered.removeAll(asked);
        answered.forEach(name -> completeRequired(name, schemas.get(name)));
    }

    /** The record behind a schema; of several with the same name the one with just these fields. */
    private @Nullable ClassInfo recordOf(String name, Schema schema) {
        var candidates = records.getOrDefault(name, List.of());
        if (candidates.size() == 1) {
            return candidates.getFirst();
        }
        var properties = schema.getProperties() == null
                ? Set.<String>of()
                : schema.getProperties().keySet();
        var same = candidates.stream()
                .filter(candidate -> candidate.recordComponents().stream()
                        .map(RecordComponentInfo::name)
                        .collect(Collectors.toSet())
                        .equals(properties))
                .toList();
        return same.size() == 1 ? same.getFirst() : null;
    }

    private void rememberLength(AnnotationInstance parameter) {
        var target = parameter.target();
        var type = target.kind() == AnnotationTarget.Kind.METHOD_PARAMETER
                ? target.asMethodParameter().type()
                : target.kind() == AnnotationTarget.Kind.FIELD
                        ? target.asField().type()
                        : null;
        var length = type == null ? null : lengthOf(type, target);
        if (length != null) {
            lengthsOfParameters.merge(parameter.value().asString() + place(target), length, Math::max);
        }
    }

    private static String place(AnnotationTarget target) {
        if (target.kind() == AnnotationTarget.Kind.METHOD_PARAMETER) {
            var method = target.asMethodParameter().method();
            return "@" + method.declaringClass().simpleName() + "_" + method.name();
        }
        return "";
    }

    private void completeParameters(Operation operation) {
        if (operation.getParameters() == null) {
            return;
        }
        for (var parameter : operation.getParameters()) {
            if (parameter.getIn() == Parameter.In.QUERY && isText(parameter.getSchema())) {
                var length = lengthsOfParameters.getOrDefault(
                        parameter.getName() + "@" + operation.getOperationId(),
                        lengthsOfParameters.get(parameter.getName()));
                setLength(parameter.getSchema(), length);
            }
        }
    }

    private static void completeLengths(Schema schema, ClassInfo code) {
        if (schema.getProperties() == null) {
            return;
        }
        for (RecordComponentInfo component : code.recordComponents()) {
            var property = schema.getProperties().get(component.name());
            if (property == null) {
                continue;
            }
            var field = code.field(component.name());
            if (isText(property)) {
                setLength(property, lengthOf(field.type(), field));
            } else if (property.getItems() != null
                    && isText(property.getItems())
                    && field.type().kind() == Type.Kind.PARAMETERIZED_TYPE) {
                var item = ((ParameterizedType) field.type()).arguments().getFirst();
                setLength(property.getItems(), max(item.annotation(PLAIN_TEXT)));
            }
        }
    }

    private static @Nullable Integer lengthOf(Type type, AnnotationTarget target) {
        var ofType = max(type.annotation(PLAIN_TEXT));
        return ofType != null || !target.hasDeclaredAnnotation(PLAIN_TEXT)
                ? ofType
                : max(target.declaredAnnotation(PLAIN_TEXT));
    }

    private static @Nullable Integer max(@Nullable AnnotationInstance plainText) {
        return plainText == null ? null : plainText.value("max").asInt();
    }

    private static boolean isText(@Nullable Schema schema) {
        return schema != null && schema.getType() != null && schema.getType().contains(Schema.SchemaType.STRING);
    }

    private static void setLength(Schema schema, @Nullable Integer length) {
        if (length != null && schema.getMaxLength() == null) {
            schema.maxLength(length).minLength(1);
        }
    }

    private static void collect(@Nullable Content content, Map<String, Schema> schemas, Set<String> names) {
        if (content != null) {
            content.getMediaTypes().values().forEach(type -> collect(type.getSchema(), schemas, names));
        }
    }

    private static void collect(@Nullable Schema schema, Map<String, Schema> schemas, Set<String> names) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null && names.add(schema.getRef().substring(COMPONENT.length()))) {
            collect(schemas.get(schema.getRef().substring(COMPONENT.length())), schemas, names);
        }
        collect(schema.getItems(), schemas, names);
        collect(schema.getAdditionalPropertiesSchema(), schemas, names);
        var parts = new ArrayList<Schema>();
        for (var some : List.of(
                schema.getProperties() == null
                        ? List.<Schema>of()
                        : schema.getProperties().values(),
                schema.getAllOf() == null ? List.<Schema>of() : schema.getAllOf(),
                schema.getAnyOf() == null ? List.<Schema>of() : schema.getAnyOf(),
                schema.getOneOf() == null ? List.<Schema>of() : schema.getOneOf())) {
            parts.addAll(some);
        }
        parts.forEach(part -> collect(part, schemas, names));
    }

    private void completeRequired(String name, @Nullable Schema schema) {
        if (schema == null || schema.getProperties() == null) {
            return;
        }
        var code = recordOf(name.startsWith("Page") && !records.containsKey(name) ? "Page" : name, schema);
        if (code == null) {
            return;
        }
        var always = code.recordComponents().stream()
                .filter(component -> schema.getProperties().containsKey(component.name()))
                .filter(component -> !component.type().hasAnnotation(NULLABLE))
                .map(RecordComponentInfo::name)
                .toList();
        schema.required(always.isEmpty() ? null : always);
    }
}
