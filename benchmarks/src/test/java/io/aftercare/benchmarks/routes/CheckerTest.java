package io.aftercare.benchmarks.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.aftercare.benchmarks.routes.Instance.Customer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two customers at 3 and 4 from the depot and 5 from each other. */
class CheckerTest {
    private static final Instance TRIANGLE = new Instance(
            "TRIANGLE",
            1,
            10,
            List.of(
                    new Customer(0, 0, 0, 0, 100, 0),
                    new Customer(3, 0, 6, 10, 20, 5),
                    new Customer(0, 4, 4, 0, 30, 5)));

    private static Checker.Verdict judge(int[]... routes) {
        return new Checker(TRIANGLE, Convention.VEHICLES_FIRST).judge(List.of(routes));
    }

    @Test
    void aRoundThroughBothCostsItsThreeSides() {
        var verdict = judge(new int[] {1, 2});

        assertThat(verdict.feasible()).isTrue();
        assertThat(verdict.cost()).isCloseTo(12, within(1e-9));
        assertThat(verdict.vehicles()).isEqualTo(1);
    }

    @Test
    void aCustomerLeftOutIsAFault() {
        assertThat(judge(new int[] {1}).fault()).contains("1 customers left out");
    }

    @Test
    void aCustomerTwiceIsAFault() {
        assertThat(judge(new int[] {1, 1, 2}).fault()).contains("customer 1 twice");
    }

    @Test
    void moreVehiclesThanThereAreIsAFault() {
        assertThat(judge(new int[] {1}, new int[] {2}).fault()).contains("2 vehicles of 1");
    }

    @Test
    void aLateArrivalIsAFault() {
        var late =
                new Instance("LATE", 1, 10, List.of(new Customer(0, 0, 0, 0, 100, 0), new Customer(3, 0, 6, 0, 2, 5)));

        assertThat(new Checker(late, Convention.DIMACS)
                        .judge(List.of(new int[] {1}))
                        .fault())
                .contains("customer 1 at 3.0 after 2");
    }

    @Test
    void tooMuchLoadIsAFault() {
        var small = new Instance("SMALL", 1, 9, TRIANGLE.customers());

        assertThat(new Checker(small, Convention.DIMACS)
                        .judge(List.of(new int[] {1, 2}))
                        .fault())
                .contains("load 10 of 9");
    }

    @Test
    void aReturnAfterTheDepotClosesIsAFault() {
        var depot = new Customer(0, 0, 0, 0, 14, 0);
        var closing = new Instance(
                "CLOSING", 1, 10, List.of(depot, TRIANGLE.customers().get(1)));

        assertThat(new Checker(closing, Convention.DIMACS)
                        .judge(List.of(new int[] {1}))
                        .fault())
                .contains("back at 18.0 after 14");
    }

    @Test
    void dimacsCutsEveryDistanceAfterItsFirstDecimal() {
        assertThat(Convention.DIMACS.length(1.99)).isEqualTo(1.9);
        assertThat(Convention.DIMACS.scaled(1.99)).isEqualTo(19);
        assertThat(Convention.VEHICLES_FIRST.scaled(0.00001)).isEqualTo(1);
    }
}
