package io.aftercare.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import org.jspecify.annotations.Nullable;

/** Names the field and the rule when a request body is not the JSON that was expected; never repeats its content. */
final class JsonDiagnosis {
    private JsonDiagnosis() {}

    static @Nullable Problem of(JsonProcessingException failure) {
        return switch (failure) {
            case UnrecognizedPropertyException unknown ->
                Problem.invalid(pathOf(unknown), "unknown-field", "There is no such field");
            case ValueInstantiationException refused -> ofConstructor(refused);
            // Says that a class cannot be mapped at all: our mistake, not the caller's.
            case InvalidDefinitionException _ -> null;
            case StreamConstraintsException _ ->
                Problem.invalid("", "json-limits", "The JSON is nested too deeply or a value is too long");
            case JsonMappingException wrong -> ofMapping(wrong);
            default ->
                isDuplicate(failure)
                        ? Problem.invalid("", "duplicate-field", "A field stands twice in the same object")
                        : Problem.invalid("", "malformed-json", "The request body is not JSON");
        };
    }

    private static Problem ofMapping(JsonMappingException wrong) {
        if (wrong.getCause() instanceof ProblemException refusal) {
            return Problem.of(refusal);
        }
        if (wrong.getCause() instanceof StreamConstraintsException) {
            return Problem.invalid(
                    pathOf(wrong), "json-limits", "The JSON is nested too deeply or a value is too long");
        }
        var message = messageOf(wrong);
        if (message.startsWith("Cannot map `null` into type")) {
            return Problem.invalid(pathOf(wrong), "not-null", "A value is needed");
        }
        if (message.startsWith("Trailing token")) {
            return Problem.invalid("", "malformed-json", "Something follows the JSON object");
        }
        if (message.startsWith("No content to map")) {
            return Problem.invalid("", "malformed-json", "The request body is empty");
        }
        return Problem.invalid(pathOf(wrong), "type", "The value has the wrong type or form");
    }

    private static Problem ofConstructor(ValueInstantiationException refused) {
        return refused.getCause() instanceof ProblemException refusal
                ? Problem.of(refusal)
                : Problem.invalid(pathOf(refused), "value", "The value is not possible");
    }

    private static boolean isDuplicate(JsonProcessingException failure) {
        return messageOf(failure).startsWith("Duplicate field");
    }

    private static String messageOf(JsonProcessingException failure) {
        return String.valueOf(failure.getOriginalMessage());
    }

    private static String pathOf(JsonMappingException failure) {
        var path = new StringBuilder();
        for (var step : failure.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.length() <= 200 ? path.toString() : path.substring(0, 200);
    }
}
