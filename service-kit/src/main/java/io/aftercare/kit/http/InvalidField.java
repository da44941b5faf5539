package io.aftercare.kit.http;

import java.util.List;
import java.util.Map;

/** 400: one field breaks a rule that needs more than its own text; names the field and the rule. */
public class InvalidField extends ProblemException {
    /**
     * @param field path of the field in the request, for example {@code parts[0].quantity}
     * @param rule the rule in kebab case, for example {@code not-in-future}
     * @param message one English sentence
     */
    public InvalidField(String field, String rule, String message) {
        super(
                400,
                "invalid-request",
                message,
                Map.of("errors", List.of(Map.of("field", field, "rule", rule, "message", message))));
    }
}
