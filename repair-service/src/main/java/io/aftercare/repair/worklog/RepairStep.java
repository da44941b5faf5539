package io.aftercare.repair.worklog;

/** A step that somebody took on a repair. */
public enum RepairStep {
    EXPECTATION,
    OPENING,
    RECEIPT,
    DIAGNOSIS,
    PLAN,
    REVISION,
    APPROVAL,
    REJECTION,
    START,
    FINISH,
    TEST,
    INSPECTION,
    SIGNATURE,
    WAIVER,
    ABANDONMENT;

    /** Whether taking the step is working on the repair, which rules out inspecting it (S0-3.2e). */
    boolean isWork() {
        return switch (this) {
            case OPENING, DIAGNOSIS, PLAN, REVISION, START, FINISH, TEST -> true;
            case EXPECTATION, RECEIPT, APPROVAL, REJECTION, INSPECTION, SIGNATURE, WAIVER, ABANDONMENT -> false;
        };
    }
}
