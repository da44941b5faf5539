package io.aftercare.intake.webform.submission;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a submission. */
@Schema(name = "WebSubmissionStatus")
public enum SubmissionStatus {
    /** Waits for the desk, since something is missing. */
    RECEIVED,
    /** Waits for the desk, since a program may have sent it. */
    SUSPECTED,
    /** It became a service request. */
    REGISTERED,
    /** Nothing is done about it. */
    DISMISSED;

    Set<SubmissionStatus> next() {
        return switch (this) {
            case RECEIVED, SUSPECTED -> EnumSet.of(REGISTERED, DISMISSED);
            case REGISTERED, DISMISSED -> EnumSet.noneOf(SubmissionStatus.class);
        };
    }
}
