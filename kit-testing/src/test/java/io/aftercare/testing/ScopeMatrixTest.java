package io.aftercare.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Notes belong to nobody, so whoever says that they do must be contradicted. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ScopeMatrixTest {
    @Test
    void whatStrangersReachIsFound() {
        var matrix = decided().thing("/v1/notes", aNote(), ScopeMatrix.Scope.PARTNER, ScopeMatrix.Scope.OUTLET);

        assertThatThrownBy(matrix::check)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("NoteResource_read as partner of another partner: 200 instead of [404]")
                .hasMessageContaining("NoteResource_publish as manager of another outlet: 412 instead of [404]")
                .hasMessageContaining("NoteResource_list as agent of another outlet: 200, the thing is listed");
    }

    @Test
    void aThingThatItsOwnerMissesIsFound() {
        var matrix = decided().thing("/v1/notes", Tokens.subjectOf("nothing"), ScopeMatrix.Scope.PARTNER);

        assertThatThrownBy(matrix::check)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("404 instead of [200]")
                .hasMessageContaining("the thing is not listed");
    }

    @Test
    void anOperationWithoutADecisionIsFound() {
        assertThatThrownBy(() -> decided().check())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("NoteResource_read: nobody has said whose things it shows or changes");
    }

    @Test
    void aChangedRowIsSeenInTheFootprint() {
        var footprint = new Footprint();
        assertThat(footprint.change()).isEmpty();

        aNote();

        assertThat(footprint.change()).contains("note", "idempotency_key");
        assertThat(footprint.change()).isEmpty();
    }

    private static ScopeMatrix decided() {
        return ScopeMatrix.of("acme", "NYC-BK", "tech-01")
                .unscoped(
                        "not about notes that exist",
                        "NoteResource_write",
                        "NoteResource_typed",
                        "FaultsResource_fail",
                        "CallerResource_whoAmI",
                        "ParkedEventsResource_list",
                        "ParkedEventsResource_redrive",
                        "AuditEntriesResource_list",
                        "AuditEntriesResource_verify");
    }

    private static String aNote() {
        return Api.as(Tokens.of("manager-01").roles("manager"))
                .body(Map.of("heading", "Mine", "stars", 3))
                .post("/v1/notes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
