package io.aftercare.intake.announcement;

import io.aftercare.intake.announcement.Content.Kind;
import io.aftercare.intake.consultation.report.QuarterReportService;
import io.aftercare.intake.platform.Versioned;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.http.ProblemException;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.identity.Roles;
import io.aftercare.kit.ids.Ids;
import io.aftercare.kit.time.Occurred;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The use cases of announcements. */
@ApplicationScoped
@Transactional
class AnnouncementService {
    private static final Set<String> PUBLISHERS = Set.of(Roles.MANAGER, Roles.QUALITY_SUPERVISOR, Roles.ADMIN);

    private final Announcements announcements;
    private final Readers readers;
    private final QuarterReportService reports;
    private final Caller caller;
    private final Clock clock;

    AnnouncementService(
            Announcements announcements, Readers readers, QuarterReportService reports, Caller caller, Clock clock) {
        this.announcements = announcements;
        this.readers = readers;
        this.reports = reports;
        this.caller = caller;
        this.clock = clock;
    }

    Versioned<AnnouncementView> publish(WriteAnnouncement command) {
        if (!isPublisher()) {
            throw new ProblemException(403, "own-staff-only", "Only staff of the company itself announces");
        }
        var now = clock.instant();
        var content = checked(command);
        var announcement = new Announcement(Ids.next(), content, caller.login(), now);
        announcements.persistAndFlush(announcement);
        readers.require(announcement.aggregateId(), command.mustReaders(), now);
        return shown(announcement);
    }

    Versioned<AnnouncementView> change(UUID id, @Nullable IfMatch ifMatch, WriteAnnouncement command) {
        var announcement = lock(id, ifMatch);
        var at = Occurred.at(null, announcement.lastStepAt(), clock);
        announcement.change(checked(command), caller.login(), at);
        announcements.flush();
        readers.require(id, command.mustReaders(), at);
        return shown(announcement);
    }

    Versioned<AnnouncementView> withdraw(UUID id, @Nullable IfMatch ifMatch, String reason) {
        var announcement = lock(id, ifMatch);
        announcement.withdraw(reason, caller.login(), Occurred.at(null, announcement.lastStepAt(), clock));
        announcements.flush();
        return shown(announcement);
    }

    /** The caller has read this edition. */
    Versioned<AnnouncementView> confirm(UUID id, int edition) {
        var announcement = one(id);
        var now = clock.instant();
        if (!announcement.holdsAt(now)) {
            throw new ProblemException(409, "announcement-not-current", "The announcement does not hold now");
        }
        if (announcement.edition() != edition) {
            throw new ProblemException(
                    409,
                    "announcement-changed",
                    "Another edition holds now",
                    Map.of("edition", announcement.edition()));
        }
        readers.confirm(id, caller.login(), edition, now);
        return shown(announcement);
    }

    Versioned<AnnouncementView> get(UUID id) {
        return shown(one(id));
    }

    Page<AnnouncementView> current(@Nullable Cursor after, int limit) {
        return views(Page.of(
                announcements.current(caller, clock.instant(), after, limit),
                limit,
                announcement -> new Cursor(announcement.content().from(), announcement.aggregateId())));
    }

    Page<AnnouncementView> newest(
            @Nullable Kind kind, @Nullable AnnouncementStatus status, @Nullable Cursor after, int limit) {
        if (!isPublisher()) {
            return new Page<>(List.of(), null);
        }
        return views(Page.of(
                announcements.newest(kind, status, after, limit),
                limit,
                announcement -> new Cursor(announcement.createdAt(), announcement.aggregateId())));
    }

    Page<Reader.View> readers(UUID id, @Nullable Boolean read, @Nullable Cursor after, int limit) {
        var announcement = announcements
                .findByIdOptional(id)
                .filter(_ -> isPublisher())
                .orElseThrow(() -> new NotFound("Announcement", id));
        var edition = announcement.edition();
        return Page.of(readers.of(id, edition, read, after, limit), limit, Reader::cursor)
                .map(reader -> reader.view(edition));
    }

    private Content checked(WriteAnnouncement command) {
        var content = command.content(clock.instant());
        var report = content.reportId();
        if (report != null) {
            var acknowledged = reports.isAcknowledged(report)
                    .orElseThrow(() -> new InvalidField("reportId", "known-report", "There is no such report"));
            if (!acknowledged) {
                throw new ProblemException(
                        409, "report-not-acknowledged", "The director has not acknowledged the report yet");
            }
        }
        return content;
    }

    private Announcement lock(UUID id, @Nullable IfMatch ifMatch) {
        var announcement = announcements
                .findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(_ -> isPublisher())
                .orElseThrow(() -> new NotFound("Announcement", id));
        IfMatch.check(ifMatch, announcement);
        return announcement;
    }

    /** Publishers see all, others what is meant for them. */
    private Announcement one(UUID id) {
        var found = isPublisher()
                ? announcements.findByIdOptional(id)
                : announcements.meantFor(caller, id, clock.instant());
        return found.orElseThrow(() -> new NotFound("Announcement", id));
    }

    private boolean isPublisher() {
        return caller.partner().isEmpty() && PUBLISHERS.stream().anyMatch(caller::hasRole);
    }

    private Versioned<AnnouncementView> shown(Announcement announcement) {
        return Versioned.of(
                announcement,
                views(new Page<>(List.of(announcement), null)).items().getFirst());
    }

    private Page<AnnouncementView> views(Page<Announcement> page) {
        var ids = page.items().stream().map(Announcement::aggregateId).toList();
        var mine = readers.of(caller.login(), ids);
        return page.map(announcement -> {
            var reader = mine.get(announcement.aggregateId());
            var hasRead = reader != null && reader.hasRead(announcement.edition());
            return AnnouncementView.of(announcement, hasRead ? reader.readAt() : null);
        });
    }
}
