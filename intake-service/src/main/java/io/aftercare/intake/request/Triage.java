package io.aftercare.intake.request;

import io.aftercare.intake.policy.PolicyTerms;
import io.aftercare.intake.policy.Priority;
import io.aftercare.intake.policy.ServiceMode;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What triage decided: how urgent and how hard it is, who can do it, and the very policy it runs under (S2-3.2a). */
@Embeddable
public record Triage(
        @Enumerated(EnumType.STRING) RequestType requestType,
        @Enumerated(EnumType.STRING) Priority priority,
        @Enumerated(EnumType.STRING) Complexity complexity,
        @Enumerated(EnumType.STRING) ServiceMode serviceMode,
        String skill,
        boolean inWarranty,
        String policyCode,
        int policyVersion,
        boolean followUpRequired) {

    /** A decision under these terms. */
    public static Triage under(PolicyTerms policy, Assessment assessment, boolean inWarranty) {
        return new Triage(
                assessment.type(),
                assessment.priority(),
                assessment.complexity(),
                assessment.serviceMode(),
                assessment.skill(),
                inWarranty,
                policy.code(),
                policy.version(),
                policy.followUpRequired());
    }

    /** The same with another priority and policy. */
    Triage again(Priority other, PolicyTerms policy) {
        return new Triage(
                requestType,
                other,
                complexity,
                serviceMode,
                skill,
                inWarranty,
                policy.code(),
                policy.version(),
                policy.followUpRequired());
    }

    /** What the person who triages judges. */
    public record Assessment(
            RequestType type, Priority priority, Complexity complexity, ServiceMode serviceMode, String skill) {}

    /** What the customer wants. */
    public enum RequestType {
        FAULT,
        INQUIRY,
        INSTALLATION,
        MAINTENANCE,
        COMPLAINT,
        SUGGESTION
    }

    /** Whether one technician can be expected to do it alone (S1-3.1c, S1-3.1d). */
    public enum Complexity {
        SIMPLE,
        COMPLEX
    }
}
