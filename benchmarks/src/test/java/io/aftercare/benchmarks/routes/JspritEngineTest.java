package io.aftercare.benchmarks.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JspritEngineTest {
    @ParameterizedTest
    @EnumSource(Convention.class)
    void whatTheReferenceAnswersCanBeDriven(Convention convention) throws IOException {
        var instance = Instance.read(Path.of("data/vrptw/RC208.txt")).orElseThrow();

        var answer = new JspritEngine().solve(instance, convention, Duration.ofSeconds(2), 1);

        var verdict = new Checker(instance, convention).judge(answer.routes());
        assertThat(verdict.fault()).isEmpty();
        assertThat(answer.steps()).isPositive();
    }
}
