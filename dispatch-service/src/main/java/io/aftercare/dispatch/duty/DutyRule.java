package io.aftercare.dispatch.duty;

import io.aftercare.kit.http.ProblemException;
import java.util.Map;

/** A rule of duty, with the clause that it comes from; what it forbids is refused with 409 {@code duty-rule}. */
public enum DutyRule {
    MANAGER_ON_HOLIDAY("S3.3-A7", "On a holiday a manager of middle level or above is on duty in each shift"),
    ONE_PLACE_AT_A_TIME("S3.7-G1", "Nobody is on duty in two places at the same time"),
    OWN_SHIFT("S3.7-B1", "Only the person on duty does this"),
    HANDOVER_NOT_EARLIER("S3.3-B1", "A handover begins fifteen minutes before the shift ends, not earlier"),
    LOG_COMPLETE("S3.7-C4", "The log says the state of equipment, difficult issues and roster changes"),
    UNFINISHED_MATTERS("S3.3-B4", "The log says what is unfinished, or that nothing is"),
    TIDY_PLACE("S3.3-B1", "The place is put in order before it is handed over"),
    NEXT_IS_THERE("S3.7-C2", "Nobody leaves before the next person has arrived"),
    SAME_DESK("S3.3-B5", "A desk is handed over to the next shift of the same desk"),
    RECORD_READ("S3.3-B4", "The incoming person reads the duty log before signing"),
    DIFFERENCE_EXPLAINED("S3.3-B3b", "Each item that is damaged or missing is recorded with its reason"),
    TWO_SIGNATURES("S3.3-B5", "Two different persons sign a handover"),
    DESK_IS_FREE("S3.7-B6", "A desk that is on duty is taken over by handover only"),
    SWAP_LIMIT("S3.7-G5a", "Each person swaps at most three times a month"),
    NO_ADJACENT_SWAPS("S3.7-G5b", "Nobody swaps two shifts in a row"),
    NO_DOUBLE_SHIFT("S3.7-G5b", "Nobody works two shifts without eleven hours of rest because of a swap"),
    NO_SWAP_ON_HOLIDAYS("S3.7-G8", "Whoever is on duty on a holiday does not swap"),
    BOTH_CONSENT("S3.7-G4", "A swap needs the consent of both persons and the signature of a manager who is neither"),
    BEFORE_THE_SHIFT("S3.7-G4", "Only shifts that have not begun are swapped, of two persons of the same outlet"),
    OWN_LEAVE("S2-2.5b", "Leave is asked for by the person, or by a superior"),
    LEAVE_IN_ADVANCE("S2-2.5b", "Leave is asked for, approved and withdrawn before it begins"),
    SUPERIOR_APPROVES("S3.7-G2", "A superior decides about leave, who is neither the person nor the substitute"),
    DIRECTOR_APPROVES("S3.3-A5", "Leaving during duty is approved by a manager"),
    SUBSTITUTE_FIRST("S3.3-A5", "Whoever leaves duty names a substitute first, or is absent"),
    SUBSTITUTE_IS_FREE("S3.3-A5", "A substitute is neither on duty nor on leave at that time"),
    NO_LEAVE_ON_SWAPPED_SHIFT("S3.7-G7", "There is no leave on a swapped shift; whoever is away then is absent"),
    NO_LEAVE_ON_HOLIDAYS("S3.7-G8", "Whoever is on duty on a holiday takes no leave"),
    ON_DUTY("S3.7-D4", "Whoever leaves the office area for a while is on duty and has come back from the last time"),
    DUTY_MANAGER_PERMITS("S3.7-D4", "The duty manager permits a longer absence from the office area, not the person");

    private final String clause;
    private final String words;

    DutyRule(String clause, String words) {
        this.clause = clause;
        this.words = words;
    }

    public ProblemException refusal() {
        return new ProblemException(409, "duty-rule", words, Map.of("rule", name(), "clause", clause));
    }

    /** The same for a field of the request. */
    public ProblemException refusalOf(String field) {
        return new ProblemException(409, "duty-rule", words, Map.of("rule", name(), "clause", clause, "field", field));
    }

    /** 403: the step is legal, but not for this person. */
    public ProblemException forbidden() {
        return new ProblemException(403, "duty-rule", words, Map.of("rule", name(), "clause", clause));
    }

    /** Refuses unless it is kept. */
    public void require(boolean kept) {
        if (!kept) {
            throw refusal();
        }
    }
}
