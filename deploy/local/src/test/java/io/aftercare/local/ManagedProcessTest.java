package io.aftercare.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManagedProcessTest {

    @TempDir
    Path directory;

    @Test
    void aProcessThatIgnoresTheSignalIsEndedAnyway() {
        var stubborn = start("trap '' TERM; while true; do sleep 0.1; done");

        stubborn.stop(Duration.ofMillis(300));

        assertThat(stubborn.alive()).isFalse();
    }

    @Test
    void theLogKeepsTheLastWordsOfADeadProcess() {
        var dying = start("echo one; echo two; echo three; exit 3");
        dying.stop(Duration.ofSeconds(5));

        assertThat(dying.lastWords(2)).isEqualTo("two\nthree");
    }

    @Test
    void anotherProcessUnderARecordedIdIsNotOurs() {
        var process = start("sleep 60");
        try {
            var same = ManagedProcess.find("x", process.pid(), process.startedAt(), process.log(), "TERM");
            // The clock of the machine was set meanwhile, which moves the start times of everything that runs.
            var moved =
                    ManagedProcess.find("x", process.pid(), process.startedAt().plusSeconds(1), process.log(), "TERM");
            var other =
                    ManagedProcess.find("x", process.pid(), process.startedAt().plusSeconds(60), process.log(), "TERM");

            assertThat(same).isNotNull();
            assertThat(moved).isNotNull();
            assertThat(other).isNull();
        } finally {
            process.kill();
        }
    }

    /** A test JVM killed in the middle of a run leaves no server behind. */
    @Test
    void aChildEndsWhenItsJvmIsKilled() throws Exception {
        var parent = new ProcessBuilder(
                        Tools.java(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName(),
                        directory.resolve("child.log").toString())
                .start();
        var childPid = Long.parseLong(
                new String(parent.getInputStream().readNBytes(20), java.nio.charset.StandardCharsets.UTF_8).strip());
        var child = ProcessHandle.of(childPid).orElseThrow();

        parent.destroyForcibly().waitFor();

        child.onExit().get(10, java.util.concurrent.TimeUnit.SECONDS);
        assertThat(child.isAlive()).isFalse();
    }

    /** A JVM with one child. */
    static final class Parent {
        public static void main(String[] arguments) throws Exception {
            var child = start("sleep 300", Path.of(arguments[0]));
            System.out.printf("%-20d", child.pid());
            System.out.flush();
            Thread.currentThread().join();
        }
    }

    private ManagedProcess start(String script) {
        return start(script, directory.resolve("process.log"));
    }

    private static ManagedProcess start(String script, Path log) {
        return ManagedProcess.start(new ManagedProcess.Launch(
                "script", List.of("sh", "-c", script), Map.of(), log.getParent(), log, "TERM", Lifetime.THIS_JVM));
    }
}
