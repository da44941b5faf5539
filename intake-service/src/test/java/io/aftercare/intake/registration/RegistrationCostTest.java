package io.aftercare.intake.registration;

import static io.aftercare.intake.Desk.ACME;
import static io.aftercare.intake.Desk.aPhone;
import static io.aftercare.intake.Desk.register;
import static io.aftercare.intake.Desk.registration;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

/**
 * The busiest path stays cheap: its statements are counted (those of the kit come on top). What the service does in the
 * background is counted too, so the cheapest of many registrations tells.
 */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class RegistrationCostTest {
    private static final int REGISTRATIONS = 20;

    private final SessionFactory sessions;

    RegistrationCostTest(SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** One look-up and three inserts; now and then a block of numbers. */
    @Test
    void aNewCustomerCostsOneLookUpAndTheInserts() {
        assertThat(leastStatementsOf(() -> registration(aPhone(), "WM-7000"))).isBetween(4L, 5L);
    }

    /** Look-ups of customer, product and open matter, one insert. */
    @Test
    void aKnownCustomerCostsThreeLookUpsAndOneInsert() {
        var body = registration(aPhone(), "WM-7000");
        register(ACME, body).statusCode(201);

        assertThat(leastStatementsOf(() -> body)).isBetween(4L, 5L);
    }

    private long leastStatementsOf(Supplier<String> body) {
        return LongStream.generate(() -> statementsOf(body.get()))
                .limit(REGISTRATIONS)
                .min()
                .orElseThrow();
    }

    private long statementsOf(String body) {
        var before = sessions.getStatistics().getPrepareStatementCount();
        register(ACME, body).statusCode(201);
        return sessions.getStatistics().getPrepareStatementCount() - before;
    }
}
