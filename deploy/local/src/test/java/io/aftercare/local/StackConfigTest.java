package io.aftercare.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackConfigTest {

    private static final Path HERE = Path.of("");

    @Test
    void twoStacksAndAllReplicasShareNoPort() {
        var usual = StackConfig.of(HERE, HERE.resolve("one"), 0);
        var tests = StackConfig.of(HERE, HERE.resolve("two"), 2000);

        var ports = Stream.of(usual, tests).flatMap(StackConfigTest::ports).toList();

        assertThat(ports).doesNotHaveDuplicates();
    }

    @Test
    void tokensNameTheAddressThatPeopleUse() {
        assertThat(StackConfig.of(HERE, HERE, 2000).issuer()).isEqualTo("http://localhost:10080/auth/realms/aftercare");
    }

    @Test
    void aPartThatDoesNotExistHasNoPort() {
        var config = StackConfig.of(HERE, HERE, 0);

        assertThatThrownBy(() -> config.port("billing")).isInstanceOf(StackFailure.class);
        assertThatThrownBy(() -> config.port("intake-1")).isInstanceOf(StackFailure.class);
    }

    @Test
    void topicsAreReadFromTheEventContracts(@TempDir Path project) throws Exception {
        var contracts = Files.createDirectories(project.resolve("intake-service/contracts/events"));
        Files.createFile(contracts.resolve("service_request.closed.v1.json"));
        Files.createFile(contracts.resolve("service_request.registered.v1.json"));

        assertThat(KafkaPart.topics(project)).containsExactly("aftercare.service-request");
    }

    private static Stream<Integer> ports(StackConfig config) {
        var replicas = StackConfig.SERVICES.stream().flatMap(service -> IntStream.rangeClosed(1, 3)
                .mapToObj(replica -> new PartName(service, replica).toString()));
        return Stream.concat(Stream.of("postgres", "kafka", "keycloak", "gateway"), replicas)
                .map(config::port);
    }
}
