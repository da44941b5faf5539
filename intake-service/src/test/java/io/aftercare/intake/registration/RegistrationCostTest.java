package io.aftercare.intake.registration;

import static io.aftercare.intake.Desk.ACME;
import static io.aftercare.intake.Desk.aPhone;
import static io.aftercare.intake.Desk.register;
import static io.aftercare.intake.Desk.registration;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

/** The busiest path stays cheap: its statements are counted (those of the kit come on top). */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class RegistrationCostTest {
    private final SessionFactory sessions;

    RegistrationCostTest(SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** One look-up and three inserts; now and then a block of numbers. */
    @Test
    void aNewCustomerCostsOneLookUpAndTheInserts() {
        assertThat(statementsOf(registration(aPhone(), "WM-7000"))).isBetween(4L, 5L);
    }

    /** Look-ups of customer, product and open matter, one insert. */
    @Test
    void aKnownCustomerCostsThreeLookUpsAndOneInsert() {
        var body = registration(aPhone(), "WM-7000");
        register(ACME, body).statusCode(201);

        assertThat(statementsOf(body)).isBetween(4L, 5L);
    }

    private long statementsOf(String body) {
        var before = sessions.getStatistics().getPrepareStatementCount();
        register(ACME, body).statusCode(201);
        return sessions.getStatistics().getPrepareStatementCount() - before;
    }
}
