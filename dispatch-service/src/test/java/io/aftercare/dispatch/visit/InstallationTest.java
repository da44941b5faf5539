package io.aftercare.dispatch.visit;

import static io.aftercare.dispatch.Network.DISPATCHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.aftercare.dispatch.Network;
import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Installations are visits like others, made by installers. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class InstallationTest {
    private final Network network = new Network();

    /** S3.8-A1, S3.8-B1: whoever may install it is asked, and what makes it free goes with the visit. */
    @Test
    void anInstallationOfATerminalGoesToAnInstallerAndStaysFree() {
        network.opened()
                .withTechnician(1)
                .withTechnician(2, Map.of("skills", List.of("gps-terminal")))
                .wishing("skill", "gps-terminal")
                .wishing("productCode", "TERMINAL-100")
                .wishing("faultCategory", "installation")
                .underFeePolicy("FREE_INSTALL");

        var visitId = network.arrivedVisit(2);

        var arrived = TopicReader.await("visit.arrived.v1", visitId).payload();
        assertThat(arrived.get("technicianLogin").asText()).isEqualTo(network.login(2));
        assertThat(arrived.get("policy").get("feePolicy").asText()).isEqualTo("FREE_INSTALL");
        Api.as(DISPATCHER)
                .get("/v1/visits/" + visitId + "/explanation")
                .then()
                .body("ranked.technicianLogin", equalTo(List.of(network.login(2))));
    }
}
