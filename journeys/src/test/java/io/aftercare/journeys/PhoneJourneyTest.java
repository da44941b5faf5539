package io.aftercare.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** S0-3.1b: many problems are solved while the customer is on the telephone. */
class PhoneJourneyTest {
    private final World world = new World();

    /** T03, T60 */
    @Test
    void anAnswerByPhoneClosesAfterTheFollowUp() {
        var request = solved();

        world.calledBack(request, 5);

        world.awaitRequest(request, "CLOSED");
    }

    /** S1-3.4d: cause and measure first, then the customer hears of them, then it is closed. */
    @Test
    void aLowScoreClosesOnlyAfterItsInvestigation() {
        var request = solved();
        var path = "/v1/follow-ups/" + world.calledBack(request, 1).path("id").asText();

        var early = World.refusal(() -> world.step(world.caller, path, "customer-informed"));
        world.step(
                world.person("quality-01"), path, "investigation", "cause", "Nobody listened", "measure", "Training");
        world.step(world.caller, path, "customer-informed");

        assertThat(early.status()).isEqualTo(409);
        world.awaitRequest(request, "CLOSED");
    }

    /** S1-3.4b: after the third call the follow-up ends. */
    @Test
    void aCustomerNobodyReachesIsLeftInPeace() {
        var request = solved();
        var followUp = world.awaited(world.caller, "/v1/follow-ups?serviceRequestId=" + request, "OPENED");
        var path = "/v1/follow-ups/" + followUp.path("id").asText();

        for (var call = 0; call < 3; call++) {
            world.step(world.caller, path, "attempt", "outcome", "NO_ANSWER");
        }

        assertThat(world.caller.get(path).state()).isEqualTo("UNREACHABLE");
        world.awaitRequest(request, "CLOSED");
    }

    private String solved() {
        var request = world.registered(world.acme).id();
        world.triaged(request, "PHONE");
        world.step(world.agent, "/v1/service-requests/" + request, "resolution", "solution", "Opened the valve again");
        return request;
    }
}
