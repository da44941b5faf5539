package io.aftercare.dispatch.duty;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** A line of the duty log (S3.3-A2a); it is never changed. */
@Embeddable
record LogEntry(
        int number,
        Instant at,
        String login,
        @Enumerated(EnumType.STRING) Section section,
        @Column(length = 2_000) String words) {

    /** What a line is about; the last four are asked for before a handover (S3.7-C4, S3.3-B4). */
    enum Section {
        ENTRY,
        EQUIPMENT,
        DIFFICULT_ISSUES,
        ROSTER_CHANGES,
        UNFINISHED
    }
}
