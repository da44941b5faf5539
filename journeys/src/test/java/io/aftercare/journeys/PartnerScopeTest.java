package io.aftercare.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.journeys.client.ApiClient;
import io.aftercare.journeys.client.Refused;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** S0-4.1c: a partner sees its own requests and nobody else's. */
class PartnerScopeTest {
    private final World world = new World();

    @Test
    void anotherPartnersRequestDoesNotExist() {
        var request = world.registered(world.acme);

        var reference = "/v1/service-requests?externalReference=" + request.text("externalReference");
        assertThat(status(world.globex, "/v1/service-requests/" + request.id())).isEqualTo(404);
        assertThat(status(world.globex, "/v1/service-requests/" + request.id() + "/contact"))
                .isEqualTo(404);
        assertThat(status(world.globex, "/v1/service-requests/" + request.id() + "/timeline"))
                .isEqualTo(404);
        assertThat(world.globex.newest(reference)).isEmpty();
        assertThat(world.acme.newest(reference)).isPresent();
    }

    @Test
    void aListHoldsOnlyThePartnersOwn() {
        world.registered(world.acme);
        world.registered(world.globex);

        var seen = world.globex.get("/v1/service-requests?limit=200").body().path("items");

        assertThat(seen)
                .isNotEmpty()
                .allMatch(item -> item.path("partner").asText().equals("globex"));
    }

    @Test
    void visitsAndRepairsAreHiddenFromOtherPartners() {
        var request = world.registered(world.acme).id();
        var repair = world.repairOnSite(request);

        assertThat(status(world.globex, "/v1/repairs/" + repair.path("id").asText()))
                .isEqualTo(404);
        assertThat(world.globex.newest("/v1/visits?serviceRequestId=" + request))
                .isEmpty();
        assertThat(world.acme.newest("/v1/visits?serviceRequestId=" + request)).isPresent();
    }

    @Test
    void withoutATokenNothingIsTold() {
        assertThat(status(world.platform.nobody(), "/v1/service-requests")).isEqualTo(401);
    }

    @Test
    void aRepeatedRegistrationGivesTheFirstAnswer() {
        var body = world.registration(UUID.randomUUID().toString());
        var key = UUID.randomUUID().toString();

        var first = world.acme.post("/v1/service-requests", body, null, key);
        var second = world.acme.post("/v1/service-requests", body, null, key);
        var other = World.refusal(() -> world.acme.post("/v1/service-requests", body));

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(other.code()).isEqualTo("external-reference-taken");
    }

    private static int status(ApiClient who, String path) {
        try {
            return who.get(path).status();
        } catch (Refused e) {
            return e.status();
        }
    }
}
