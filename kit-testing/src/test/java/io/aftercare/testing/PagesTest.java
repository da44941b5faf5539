package io.aftercare.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class PagesTest {
    private static final Tokens AGENT = Tokens.of("agent-01").roles("agent");

    @Test
    void followingTheLinksShowsEverythingOnceInOrder() {
        for (int i = 0; i < 7; i++) {
            Api.as(AGENT)
                    .body("{\"heading\":\"Page\",\"stars\":1}")
                    .post("/v1/notes")
                    .then()
                    .statusCode(201);
        }

        var times = new ArrayList<String>();
        var ids = new HashSet<String>();
        var address = "/v1/notes?limit=3&status=DRAFT";
        while (address != null) {
            var page = Api.as(AGENT)
                    .urlEncodingEnabled(false)
                    .get(address)
                    .then()
                    .statusCode(200)
                    .extract();
            List<String> pageIds = page.path("items.id");
            assertThat(ids).doesNotContainAnyElementsOf(pageIds);
            ids.addAll(pageIds);
            times.addAll(page.path("items.writtenAt"));
            assertThat(page.<String>path("next") == null).isEqualTo(page.header("Link") == null);
            address = next(page.header("Link"));
        }

        assertThat(ids).hasSizeGreaterThanOrEqualTo(7);
        assertThat(times)
                .isSortedAccordingTo(Comparator.comparing(Instant::parse).reversed());
    }

    @Test
    void theLinkKeepsTheOtherParameters() {
        for (int i = 0; i < 2; i++) {
            Api.as(AGENT)
                    .body("{\"heading\":\"Link\",\"stars\":1}")
                    .post("/v1/notes")
                    .then()
                    .statusCode(201);
        }

        var link = Api.as(AGENT)
                .queryParam("limit", 1)
                .queryParam("since", "2026-01-01T00:00:00Z")
                .get("/v1/notes")
                .header("Link");

        assertThat(link)
                .startsWith("</v1/notes?")
                .contains("limit=1", "since=2026-01-01T00%3A00%3A00Z", "after=")
                .endsWith(">; rel=\"next\"");
    }

    private static @Nullable String next(@Nullable String link) {
        return link == null ? null : link.substring(1, link.indexOf('>'));
    }
}
