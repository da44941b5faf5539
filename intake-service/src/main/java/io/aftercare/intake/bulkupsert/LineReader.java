package io.aftercare.intake.bulkupsert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aftercare.intake.customer.Partners;
import io.aftercare.kit.http.ProblemException;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a line as strictly as a request of its own would be read, and names field and rule of what is wrong. */
@Singleton
class LineReader {
    private static final String REFERENCE = "externalReference";
    private static final String PARTNER = "partner";

    private final ObjectMapper json;
    private final Validator validator;

    LineReader(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** A line that was understood. */
    record Told<T>(String reference, T command) {}

    /** A line breaks rules: what it has done so far is undone, and the rules are noted. */
    static final class LineRefused extends RuntimeException {
        private final @Nullable String reference;
        private final transient List<LineError> errors;

        LineRefused(@Nullable String reference, List<LineError> errors) {
            super("A line is refused");
            this.reference = reference;
            this.errors = List.copyOf(errors);
        }

        private LineRefused(@Nullable String reference, @Nullable String field, String rule, String message) {
            this(reference, List.of(new LineError(field, rule, message)));
        }

        @Nullable String reference() {
            return reference;
        }

        List<LineError> errors() {
            return errors;
        }
    }

    private record Named(
            @NotNull @Pattern(regexp = Partners.REFERENCE) @Nullable String externalReference) {}

    <T> Told<T> read(String text, Class<T> type) {
        if (!(tree(text) instanceof ObjectNode record)) {
            throw new LineRefused(null, null, "type", "A record is a JSON object");
        }
        var reference = referenceOf(record.remove(REFERENCE));
        if (record.has(PARTNER)) {
            throw new LineRefused(reference, PARTNER, "unknown-field", "All records belong to the partner of the list");
        }
        try {
            var command = json.treeToValue(record, type);
            refuseInvalid(reference, command);
            return new Told<>(reference, command);
        } catch (JsonProcessingException e) {
            throw new LineRefused(reference, errorsOf(e));
        }
    }

    /** What a refusal of the upsert of one record says, as errors of a line. */
    static List<LineError> errorsOf(ProblemException refusal) {
        if (refusal.extensions().get("errors") instanceof List<?> errors) {
            return errors.stream()
                    .map(error -> (Map<?, ?>) error)
                    .map(error -> new LineError(
                            String.valueOf(error.get("field")),
                            String.valueOf(error.get("rule")),
                            String.valueOf(error.get("message"))))
                    .toList();
        }
        return List.of(new LineError(null, refusal.code(), String.valueOf(refusal.getMessage())));
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A line that was JSON is none any more", e);
        }
    }

    private String referenceOf(@Nullable JsonNode node) {
        if (node != null && !node.isTextual() && !node.isNull()) {
            throw new LineRefused(null, REFERENCE, "type", "A reference is a text");
        }
        var reference = node == null || node.isNull() ? null : node.textValue();
        refuseInvalid(null, new Named(reference));
        return String.valueOf(reference);
    }

    private <T> void refuseInvalid(@Nullable String reference, T command) {
        var errors = validator.validate(command).stream()
                .map(LineReader::errorOf)
                .sorted(Comparator.comparing((LineError error) -> String.valueOf(error.field()))
                        .thenComparing(LineError::rule))
                .toList();
        if (!errors.isEmpty()) {
            throw new LineRefused(reference, errors);
        }
    }

    private static LineError errorOf(ConstraintViolation<?> violation) {
        var rule = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return new LineError(
                violation.getPropertyPath().toString(),
                rule.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT),
                violation.getMessage());
    }

    /** Without the words of the parser, which may repeat the value. */
    private static List<LineError> errorsOf(JsonProcessingException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException refusal) {
                return errorsOf(refusal);
            }
        }
        var field = failure instanceof JsonMappingException mapping ? pathOf(mapping) : null;
        return List.of(
                failure instanceof UnrecognizedPropertyException
                        ? new LineError(field, "unknown-field", "There is no such field")
                        : new LineError(field, "type", "The value is not of the kind that the field takes"));
    }

    private static @Nullable String pathOf(JsonMappingException failure) {
        var names = new ArrayList<String>();
        failure.getPath().forEach(step -> names.add(String.valueOf(step.getFieldName())));
        return names.isEmpty() ? null : names.stream().collect(Collectors.joining("."));
    }
}
