package io.aftercare.benchmarks.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.benchmarks.routes.Checker.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryTest {
    private static final Instance HUNDRED =
            new Instance("X1", 10, 100, Collections.nCopies(101, new Instance.Customer(0, 0, 1, 0, 10, 1)));

    @Test
    void theMeanOfEachEngineIsTold() {
        var told = told(
                run(new OwnEngine(), Convention.DIMACS, 0.2, 0),
                run(new OwnEngine(), Convention.DIMACS, 0.4, 3),
                run(new JspritEngine(), Convention.DIMACS, 1.3, 0));

        assertThat(told)
                .containsPattern("distance-dimacs +100 +10 s aftercare +2 +2 +\\+0\\.30 %")
                .containsPattern("distance-dimacs +100 +10 s jsprit +1 +1 +\\+1\\.30 %")
                .contains("aftercare is -1.00 points from jsprit");
    }

    /** With vehicles first a short way with a vehicle more is no better answer. */
    @Test
    void anAnswerWithMoreVehiclesIsNotComparedByItsWay() {
        var told = told(
                run(new OwnEngine(), Convention.VEHICLES_FIRST, 0.5, 0),
                run(new JspritEngine(), Convention.VEHICLES_FIRST, 0.5, 0),
                run(new JspritEngine(), Convention.VEHICLES_FIRST, -3.0, 1));

        assertThat(told)
                .containsPattern("vehicles-then-distance +100 +10 s jsprit +2 +2 +\\+0\\.50 % +0\\.50")
                .contains("aftercare needs -0.50 vehicles against jsprit");
    }

    private static String told(Run... runs) {
        var bytes = new ByteArrayOutputStream();
        new Summary(List.of(runs)).print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static Run run(Engine engine, Convention convention, double gap, int more) {
        return new Run(HUNDRED, convention, engine, 10, new Verdict(100, 5, ""), gap, more);
    }
}
