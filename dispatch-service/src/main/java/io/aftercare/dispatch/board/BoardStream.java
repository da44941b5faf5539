package io.aftercare.dispatch.board;

import io.aftercare.dispatch.board.BoardEvents.BoardEvent;
import io.aftercare.dispatch.board.BoardService.Viewer;
import io.aftercare.dispatch.change.Bell;
import io.aftercare.dispatch.change.Bells;
import io.aftercare.dispatch.change.ChangeFeed;
import io.aftercare.kit.sql.DatabaseUnavailable;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The changes of a board as server-sent events. The next part is read when the former one is sent, so nothing piles up
 * here; while there is nothing to read, the stream waits for its bell.
 */
@Singleton
class BoardStream {
    private static final long RECONNECT_AFTER_MS = 2_000;

    private final ChangeFeed feed;
    private final Bells bells;
    private final BoardEvents events;
    private final OpenStreams streams;
    private final BoardRules rules;
    private final Clock clock;
    private volatile boolean stopping;

    BoardStream(ChangeFeed feed, Bells bells, BoardEvents events, OpenStreams streams, BoardRules rules, Clock clock) {
        this.feed = feed;
        this.bells = bells;
        this.events = events;
        this.streams = streams;
        this.rules = rules;
        this.clock = clock;
    }

    /** A stop of the service waits for requests; streams would not end before their time. */
    void begin(@Observes StartupEvent event) {
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("board-streams").unstarted(this::endAll));
    }

    private void endAll() {
        stopping = true;
        bells.ringAll();
    }

    /**
     * Goes on behind a position, or begins now.
     *
     * @param until when the caller may not read any more
     */
    Multi<OutboundSseEvent> open(Viewer viewer, @Nullable Long after, Instant until, Sse sse) {
        var reach = feed.reach();
        if (after != null && after > reach.head()) {
            throw LastEventId.unknown();
        }
        if (after != null && after < reach.swept()) {
            throw new LastEventId.Expired();
        }
        var place = streams.take(viewer.login());
        var longest = clock.instant().plus(rules.longestStream());
        var bell = bells.hang(viewer.outletCode(), viewer.beyond());
        var reader = new Reader(
                viewer, bell, sse, until.isBefore(longest) ? until : longest, after == null ? reach.head() : after);
        return Multi.createBy()
                .repeating()
                .uni(reader::next)
                .whilst(_ -> !reader.isOver())
                .onItem()
                .<OutboundSseEvent>disjoint()
                .onTermination()
                .invoke(() -> {
                    bells.takeDown(bell);
                    place.close();
                });
    }

    /** One stream: how far it has read. Its parts follow each other, so nothing of it is used twice at a time. */
    private final class Reader {
        private final Viewer viewer;
        private final Bell bell;
        private final Sse sse;
        private final Instant end;
        private volatile long position;
        private volatile boolean greeted;

        private Reader(Viewer viewer, Bell bell, Sse sse, Instant end, long position) {
            this.viewer = viewer;
            this.bell = bell;
            this.sse = sse;
            this.end = end;
            this.position = position;
        }

        /** What is sent next: never nothing, so that a reader who is gone shows. */
        Uni<List<OutboundSseEvent>> next() {
            if (!greeted) {
                greeted = true;
                return Uni.createFrom().item(List.of(greeting()));
            }
            return read().flatMap(
                            found -> found.isEmpty() ? bell.heard(patience()).flatMap(_ -> read()) : item(found))
                    .map(found -> found.isEmpty() ? List.of(heartbeat()) : found);
        }

        /** While the database is away nothing is found; the stream goes on when it is back. */
        private Uni<List<OutboundSseEvent>> read() {
            return Uni.createFrom()
                    .item(this::readNow)
                    .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                    .onFailure(DatabaseUnavailable.class)
                    .recoverWithItem(List.of());
        }

        private List<OutboundSseEvent> readNow() {
            var part = feed.after(position, viewer.outletCode(), viewer.beyond());
            var found = events.of(part.changes(), viewer);
            position = part.next();
            return found.stream().map(this::sent).toList();
        }

        private static Uni<List<OutboundSseEvent>> item(List<OutboundSseEvent> found) {
            return Uni.createFrom().item(found);
        }

        private Duration patience() {
            var left = Duration.between(clock.instant(), end);
            var shorter = left.compareTo(rules.heartbeat()) < 0 ? left : rules.heartbeat();
            return shorter.isPositive() ? shorter : Duration.ofMillis(1);
        }

        boolean isOver() {
            return stopping || !clock.instant().isBefore(end);
        }

        private OutboundSseEvent greeting() {
            return sse.newEventBuilder()
                    .comment("board " + viewer.outletCode())
                    .reconnectDelay(RECONNECT_AFTER_MS)
                    .build();
        }

        private OutboundSseEvent heartbeat() {
            return sse.newEventBuilder().comment("heartbeat").build();
        }

        private OutboundSseEvent sent(BoardEvent event) {
            return sse.newEventBuilder()
                    .id(Long.toString(event.position()))
                    .name(event.name())
                    .mediaType(MediaType.APPLICATION_JSON_TYPE)
                    .data(event.json())
                    .build();
        }
    }
}
