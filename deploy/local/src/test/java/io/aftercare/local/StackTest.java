package io.aftercare.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackTest {

    @TempDir
    Path directory;

    private final int offset = ThreadLocalRandom.current().nextInt(4000, 20_000);
    private Stack stack = stack(Map.of());

    @AfterEach
    void down() {
        stack.down();
        assertThat(stack.status()).allMatch(part -> part.state() == PartStatus.State.STOPPED);
    }

    @Test
    void aKilledPartIsListedAsDiedUntilItStartsAgain() {
        stack = stack(Map.of());
        stack.start("postgres");
        assertThat(postgres().state()).isEqualTo(PartStatus.State.HEALTHY);

        stack.kill("postgres");
        assertThat(postgres().state()).isEqualTo(PartStatus.State.DIED);

        stack.start("postgres");
        assertThat(postgres().state()).isEqualTo(PartStatus.State.HEALTHY);
        assertThat(postgres().memoryKib()).isPositive();
    }

    /** Another launcher, which knows only the state directory, stops what the first one started. */
    @Test
    void aDetachedPartIsFoundByItsRunFile() {
        stack = stack(Map.of());
        stack.start("postgres");
        var pid = postgres().pid();

        var other = stack(Map.of());
        assertThat(other.status()).anyMatch(part -> part.pid() == pid);
        other.down();

        // Dead at once, though its parent may collect it a moment later.
        await().untilAsserted(() ->
                assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty());
    }

    @Test
    void aTakenPortIsNamedBeforeAnythingStarts() throws Exception {
        stack = stack(Map.of());
        var port = stack.config().port("kafka");
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(stack::up)
                    .isInstanceOf(StackFailure.class)
                    .hasMessageContaining("Port " + port + " (kafka)");
        }

        assertThat(stack.status()).allMatch(part -> part.state() == PartStatus.State.STOPPED);
    }

    /** PostgreSQL and Kafka may be up already, and go down again. */
    @Test
    void aServiceThatIsNotBuiltIsNamed() {
        stack = stack(directory.resolve("project-without-builds"), Map.of());

        assertThatThrownBy(() -> stack.start("intake"))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("intake is not built");
    }

    @Test
    void aServerThatExistsAlreadyIsNotOneOfOurParts() {
        stack = stack(Map.of("AFTERCARE_KAFKA", "broker.example:9092", "AFTERCARE_ISSUER", "http://id.example/realm"));

        assertThat(stack.status())
                .extracting(PartStatus::name)
                .doesNotContain("kafka", "keycloak")
                .contains("postgres");
        assertThat(stack.config().kafka()).isEqualTo("broker.example:9092");
        assertThat(stack.config().oidcUrl()).isEqualTo("http://id.example/realm");
    }

    @Test
    void theRunFileOfAnotherProcessStopsNobody() {
        stack = stack(Map.of());
        var self = ProcessHandle.current();
        var foreign = new RunFiles(directory.resolve("state/run"));
        foreign.write(new RunFiles.Entry(
                "postgres",
                self.pid(),
                Instant.EPOCH,
                directory.resolve("x.log").toString(),
                ""));

        assertThat(postgres().state()).isEqualTo(PartStatus.State.DIED);
        stack.stop("postgres");

        assertThat(self.isAlive()).isTrue();
    }

    @Test
    void secretsAreMadeOnceAndReadByTheirOwnerOnly() throws Exception {
        var first = new Secrets(directory).password("db.intake");

        assertThat(new Secrets(directory).password("db.intake"))
                .isEqualTo(first)
                .hasSizeGreaterThan(30);
        assertThat(Files.getPosixFilePermissions(directory.resolve("secrets.properties")))
                .hasSize(2);
    }

    private PartStatus postgres() {
        return stack.status().getFirst();
    }

    private Stack stack(Map<String, String> settings) {
        return stack(Path.of("..", ".."), settings);
    }

    private Stack stack(Path project, Map<String, String> settings) {
        var state = directory == null ? Path.of("target", "unused") : directory.resolve("state");
        return new Stack(new StackConfig(project, state, 8080 + offset, offset, settings), line -> {});
    }
}
