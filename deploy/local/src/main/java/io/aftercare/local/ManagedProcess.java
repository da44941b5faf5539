package io.aftercare.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One operating-system process that we started, known by its id and its start time. */
public final class ManagedProcess {

    private static final long LOG_LIMIT = 20 << 20;
    private static final Set<ManagedProcess> ENDING_WITH_THIS_JVM = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> ENDING_WITH_THIS_JVM.forEach(ManagedProcess::kill), "end-children"));
    }

    private final String name;
    private final ProcessHandle handle;
    private final Instant startedAt;
    private final Path log;
    private final String stopSignal;
    private final @Nullable Process watcher;

    private ManagedProcess(String name, ProcessHandle handle, Path log, String stopSignal, @Nullable Process watcher) {
        this.name = name;
        this.handle = handle;
        this.startedAt = handle.info().startInstant().orElse(Instant.EPOCH);
        this.log = log;
        this.stopSignal = stopSignal;
        this.watcher = watcher;
    }

    /** What to start: its output goes to the end of the log file. */
    record Launch(
            String name,
            List<String> command,
            Map<String, String> environment,
            Path directory,
            Path log,
            String stopSignal,
            Lifetime lifetime) {}

    static ManagedProcess start(Launch launch) {
        try {
            Files.createDirectories(launch.log().getParent());
            keepSmall(launch.log());
            var command = new ArrayList<String>();
            if (launch.lifetime() == Lifetime.DETACHED) {
                command.add("setsid");
            }
            command.addAll(launch.command());
            var builder = new ProcessBuilder(command)
                    .directory(launch.directory().toFile())
                    .redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(launch.log().toFile()));
            builder.environment().putAll(launch.environment());
            var handle = builder.start().toHandle();
            var watcher = launch.lifetime() == Lifetime.THIS_JVM ? watch(handle.pid(), launch.stopSignal()) : null;
            var process = new ManagedProcess(launch.name(), handle, launch.log(), launch.stopSignal(), watcher);
            ENDING_WITH_THIS_JVM.add(process);
            return process;
        } catch (IOException e) {
            throw new StackFailure(launch.name() + " cannot be started: " + e.getMessage(), e);
        }
    }

    /** The process recorded earlier, unless its id belongs to another process by now. */
    static @Nullable ManagedProcess find(String name, long pid, Instant startedAt, Path log, String stopSignal) {
        return ProcessHandle.of(pid)
                .filter(found -> close(found.info().startInstant().orElse(Instant.EPOCH), startedAt))
                .map(found -> new ManagedProcess(name, found, log, stopSignal, null))
                .filter(ManagedProcess::alive)
                .orElse(null);
    }

    /** Linux derives start times from the time of boot, which moves a little when the clock is set. */
    private static boolean close(Instant one, Instant other) {
        return Duration.between(one, other).abs().toSeconds() < 5;
    }

    /** From now on a detached process stays when this JVM ends; until then an interrupted start leaves nothing. */
    void release() {
        ENDING_WITH_THIS_JVM.remove(this);
    }

    public String name() {
        return name;
    }

    public long pid() {
        return handle.pid();
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Path log() {
        return log;
    }

    /** False for a zombie too: a container's first process may never collect its dead. */
    public boolean alive() {
        return handle.isAlive() && !zombie();
    }

    /** Memory of the process and its children in KiB, what they share counted once; zero when it is gone. */
    public long memoryKib() {
        return Stream.concat(Stream.of(handle), handle.descendants())
                .mapToLong(ManagedProcess::memoryKib)
                .sum();
    }

    private static long memoryKib(ProcessHandle process) {
        var directory = Path.of("/proc", Long.toString(process.pid()));
        for (var source : List.of("smaps_rollup", "status")) {
            try (var lines = Files.lines(directory.resolve(source))) {
                var found = lines.filter(line -> line.startsWith("Pss:") || line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst();
                if (found.isPresent()) {
                    return found.getAsLong();
                }
            } catch (IOException | UncheckedIOException _) {
                // Gone, or not ours to read: the next source, and at last zero.
            }
        }
        return 0;
    }

    /** Asks the process to end, and ends it when it has not done so in time. */
    public void stop(Duration patience) {
        if (alive()) {
            signal(stopSignal);
            awaitEnd(patience);
        }
        kill();
    }

    /** Ends the process and its children at once, as a power cut would. */
    public void kill() {
        if (alive()) {
            var children = handle.descendants().toList();
            handle.destroyForcibly();
            children.forEach(ProcessHandle::destroyForcibly);
            awaitEnd(Duration.ofSeconds(10));
        }
        ENDING_WITH_THIS_JVM.remove(this);
        dismissWatcher();
    }

    /** The one line of the log's end that says most about why the process died. */
    String reason() {
        var lines =
                lastWords(300).lines().filter(line -> !line.isBlank()).toList().reversed();
        return Stream.of("Caused by:", " FATAL", " ERROR", "[emerg]", "Exception", "")
                .flatMap(mark ->
                        lines.stream().filter(line -> line.contains(mark)).limit(1))
                .findFirst()
                .orElse("(its log is empty)")
                .strip();
    }

    /** The end of the log. */
    public String lastWords(int lines) {
        try {
            var all = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }

    void signal(String signal) {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + pid())
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void keepSmall(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void awaitEnd(Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (alive() && System.nanoTime() < deadline) {
            pause();
        }
    }

    static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new StackFailure("interrupted");
        }
    }

    private boolean zombie() {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(pid()), "stat"));
            return stat.startsWith(") Z", stat.lastIndexOf(')'));
        } catch (IOException _) {
            return false;
        }
    }

    /** A shell that reads from us and ends the child when we are gone: a killed JVM runs no shutdown hook. */
    private static Process watch(long pid, String stopSignal) throws IOException {
        var script = "trap '' INT TERM HUP; read -r answer || { kill -%s %d; n=0; ".formatted(stopSignal, pid)
                + "while kill -0 %d && [ $n -lt 50 ]; do sleep 0.1; n=$((n+1)); done; kill -9 %d; }"
                        .formatted(pid, pid);
        return new ProcessBuilder("sh", "-c", script)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private void dismissWatcher() {
        if (watcher == null || !watcher.isAlive()) {
            return;
        }
        try (var out = watcher.getOutputStream()) {
            out.write('\n');
        } catch (IOException _) {
            watcher.destroyForcibly();
        }
    }
}
