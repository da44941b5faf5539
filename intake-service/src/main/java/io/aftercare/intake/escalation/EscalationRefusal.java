package io.aftercare.intake.escalation;

import io.aftercare.kit.http.ProblemException;
import java.util.Map;

/** 409: this cannot be escalated or acknowledged now, or not by this caller. */
final class EscalationRefusal extends ProblemException {
    private EscalationRefusal(String code, String detail, Map<String, Object> extensions) {
        super(409, code, detail, extensions);
    }

    static EscalationRefusal over(Enum<?> status) {
        return new EscalationRefusal(
                "nothing-to-escalate", "The request is " + status, Map.of("status", status.name()));
    }

    static EscalationRefusal open(Escalation escalation) {
        return new EscalationRefusal(
                "escalation-open",
                "An escalation waits for its acknowledgement already",
                Map.of("level", escalation.level(), "toRole", escalation.toRole()));
    }

    static EscalationRefusal none() {
        return new EscalationRefusal("no-open-escalation", "No escalation waits for an acknowledgement", Map.of());
    }

    static EscalationRefusal toAnother(String role) {
        return new EscalationRefusal(
                "escalated-to-another", "The escalation went to another role", Map.of("toRole", role));
    }
}
