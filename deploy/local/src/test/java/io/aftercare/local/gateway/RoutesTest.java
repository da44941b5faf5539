package io.aftercare.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.local.StackConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a service publishes is reached through the gateway. */
class RoutesTest {
    private static final Path PROJECT = Path.of("..", "..");
    private static final Pattern RESOURCE = Pattern.compile("^  /v1/([a-z-]+)", Pattern.MULTILINE);
    private static final Pattern ROUTE = Pattern.compile("^(\\S+)\\s+(\\w+);$", Pattern.MULTILINE);

    /** Every service has these; the path names which one is meant. */
    private static final String OPERATIONS = "operations";

    @Test
    void everyPublishedResourceHasARouteToItsService() throws IOException {
        var routes = routes();
        for (var service : StackConfig.SERVICES) {
            var resources = resourcesOf(service);

            assertThat(resources).as("resources of %s", service).isNotEmpty();
            assertThat(resources)
                    .as("resources of %s without a route", service)
                    .allMatch(resource -> service.equals(routes.get(resource)));
        }
    }

    private static Set<String> resourcesOf(String service) throws IOException {
        var document =
                PROJECT.resolve(service + "-service").resolve("contracts").resolve("openapi.yaml");
        return RESOURCE.matcher(Files.readString(document))
                .results()
                .map(resource -> resource.group(1))
                .filter(resource -> !resource.equals(OPERATIONS))
                .collect(Collectors.toSet());
    }

    private static Map<String, String> routes() throws IOException {
        var table = PROJECT.resolve("deploy").resolve("gateway").resolve("routes.conf");
        return ROUTE.matcher(Files.readString(table))
                .results()
                .collect(Collectors.toMap(route -> route.group(1), route -> route.group(2)));
    }
}
