package io.aftercare.intake.mail.post;

import io.aftercare.intake.platform.MailConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Looks into the mailboxes and sends what waits, on every replica; does nothing where no mailbox is configured. Each
 * mailbox has a thread of its own while it is read, so a server that hangs holds up nobody but itself.
 */
@Singleton
class MailWatch {
    private static final Logger LOG = Logger.getLogger(MailWatch.class);
    private static final Duration LONGEST_TICK = Duration.ofSeconds(1);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);
    private static final Duration LAST_MAILS = Duration.ofSeconds(5);
    private static final int ANSWERS_AT_ONCE = 8;

    private final MailboxLeases leases;
    private final Look look;
    private final Sending sending;
    private final MailConfig config;
    private final Semaphore free = new Semaphore(ANSWERS_AT_ONCE);
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final ExecutorService work = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("mail-", 0).factory());
    private final Thread thread = Thread.ofPlatform().daemon().name("mail").unstarted(this::workUntilStopped);

    MailWatch(MailboxLeases leases, Look look, Sending sending, MailConfig config) {
        this.leases = leases;
        this.look = look;
        this.sending = sending;
        this.config = config;
    }

    void begin(@Observes StartupEvent event) {
        start();
    }

    void end(@Observes ShutdownEvent event) throws InterruptedException {
        stop();
    }

    void start() {
        if (!config.mailboxes().isEmpty()) {
            thread.start();
        }
    }

    /** Lets mails that are under way come to their end, though not for long. */
    void stop() throws InterruptedException {
        stopping.countDown();
        thread.join(LAST_MAILS);
        work.shutdown();
        if (!work.awaitTermination(LAST_MAILS.toMillis(), TimeUnit.MILLISECONDS)) {
            work.shutdownNow();
        }
    }

    private void workUntilStopped() {
        var tick = config.lookEvery().compareTo(LONGEST_TICK) < 0 ? config.lookEvery() : LONGEST_TICK;
        var known = false;
        var pause = Duration.ZERO;
        while (!stopped(pause)) {
            try {
                if (!known) {
                    leases.add(config.mailboxes().keySet());
                    known = true;
                }
                work();
                pause = tick;
            } catch (RuntimeException e) {
                LOG.warnf("Mail waits: %s", e.getClass().getSimpleName());
                pause = PAUSE_AFTER_FAILURE;
            }
        }
    }

    private void work() {
        for (var mailbox : config.mailboxes().keySet()) {
            leases.claim(mailbox).ifPresent(lease -> work.execute(() -> guarded(() -> look.into(lease))));
        }
        for (var answer : sending.claim(free.availablePermits())) {
            free.acquireUninterruptibly();
            work.execute(() -> {
                try {
                    guarded(() -> sending.send(answer));
                } finally {
                    free.release();
                }
            });
        }
    }

    /** What fails here waits for its lease to end. */
    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.warnf("Mail waits for its lease to end: %s", e.getClass().getSimpleName());
        }
    }

    private boolean stopped(Duration pause) {
        try {
            return stopping.await(pause.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }
}
