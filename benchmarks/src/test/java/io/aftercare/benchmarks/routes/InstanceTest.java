package io.aftercare.benchmarks.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InstanceTest {
    private static final Path DATA = Path.of("data/vrptw");

    @TempDir
    Path directory;

    @Test
    void everyInstanceOfTheProjectIsRead() throws IOException {
        try (var files = Files.list(DATA)) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".txt")).toList()) {
                var instance = Instance.read(file).orElseThrow();

                assertThat(instance.size()).as(instance.name()).isIn(100, 200, 400, 1_000);
                assertThat(instance.vehicles()).isPositive();
                assertThat(BestKnown.read(DATA.resolve("bks.csv")).of(instance, Convention.DIMACS))
                        .as(instance.name())
                        .isPresent();
            }
        }
    }

    @Test
    void otherFilesAreNoInstances() throws IOException {
        assertThat(Instance.read(DATA.resolve("bks.csv"))).isEmpty();
    }

    @Test
    void aCustomerThatIsMissingIsNamed() throws IOException {
        var file = Files.writeString(
                directory.resolve("X1.txt"),
                "X1\n\nVEHICLE\n 5 100\n\n0 1 1 0 0 99 0\n2 5 5 1 0 99 0\n3 5 6 1 0 9 0\n");

        assertThatThrownBy(() -> Instance.read(file)).hasMessageContaining("customer 1 is missing");
    }

    /** Both engines answer with plans that the checker accepts. */
    @ParameterizedTest
    @EnumSource(Convention.class)
    void bothEnginesSolveASmallInstance(Convention convention) throws IOException {
        var whole = Instance.read(DATA.resolve("R101.txt")).orElseThrow();
        var part =
                new Instance("R101-25", 25, whole.capacity(), whole.customers().subList(0, 26));

        for (var engine : List.of(new OwnEngine(), new JspritEngine())) {
            var answer = engine.solve(part, convention, Duration.ofMillis(500), 1);
            var verdict = new Checker(part, convention).judge(answer.routes());

            assertThat(verdict.fault()).as(engine.name()).isEmpty();
            assertThat(verdict.cost()).isBetween(500.0, 800.0);
        }
    }
}
