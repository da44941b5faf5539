package io.aftercare.dispatch.board;

import io.aftercare.kit.http.Page;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The board of an outlet for a day.
 *
 * @param lastEventId behind which the stream goes on from this board
 */
record BoardView(
        String outletCode,
        LocalDate day,
        String timeZone,
        OffsetDateTime from,
        OffsetDateTime until,

        @Schema(description = "Sent as Last-Event-ID the stream goes on behind this board")
        String lastEventId,

        List<BoardTechnicianView> technicians,

        @Schema(description = "Shifts of persons who are not technicians of this board")
        List<BoardShiftView> otherShifts,

        @Schema(description = "Visits without a time, the urgent ones first")
        Page<BoardVisitView> unplanned,

        List<BoardConflictView> conflicts,

        @Schema(description = "There is more than one board shows: a thousand visits, three hundred technicians")
        boolean cut) {
    /** A time at the outlet. */
    record SpanView(OffsetDateTime from, OffsetDateTime until) {
        static SpanView of(Span span, ZoneId zone) {
            return new SpanView(BoardVisitView.local(span.from(), zone), BoardVisitView.local(span.until(), zone));
        }
    }

    /**
     * A technician and the day.
     *
     * @param hours the working hours by the week
     * @param breaks what lies between them and is not longer than two hours
     */
    record BoardTechnicianView(
            UUID id,
            String login,
            boolean active,

            @Schema(description = "Another one than that of the board for a technician who has moved")
            String outletCode,

            List<String> skills,
            List<SpanView> hours,
            List<SpanView> breaks,
            List<SpanView> absences,
            List<BoardShiftView> shifts,
            List<BoardVisitView> visits) {}

    /** A shift of the roster. */
    record BoardShiftView(
            UUID id, String status, String desk, String staffLogin, OffsetDateTime from, OffsetDateTime until) {
        static BoardShiftView of(BoardStaff.Duty duty, ZoneId zone) {
            return new BoardShiftView(
                    duty.shiftId(),
                    duty.status(),
                    duty.desk(),
                    duty.staffLogin(),
                    BoardVisitView.local(duty.time().from(), zone),
                    BoardVisitView.local(duty.time().until(), zone));
        }
    }

    /** Something that cannot stay as it is. */
    record BoardConflictView(
            Conflict.Kind kind,
            String technicianLogin,
            List<UUID> visitIds,
            OffsetDateTime from,
            OffsetDateTime until,
            @Schema(description = "One sentence for people") String words) {
        static BoardConflictView of(Conflict conflict, ZoneId zone) {
            return new BoardConflictView(
                    conflict.kind(),
                    conflict.technicianLogin(),
                    conflict.visitIds(),
                    BoardVisitView.local(conflict.time().from(), zone),
                    BoardVisitView.local(conflict.time().until(), zone),
                    conflict.words());
        }
    }
}
