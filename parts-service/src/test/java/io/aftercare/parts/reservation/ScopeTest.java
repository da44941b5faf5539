package io.aftercare.parts.reservation;

import static io.aftercare.testing.ScopeMatrix.Scope.OUTLET;
import static io.aftercare.testing.ScopeMatrix.Scope.PARTNER;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.testing.Api;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.ScopeMatrix;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ScopeTest {
    private static final int CELLS = 352;

    /** (e) Partners and outlets see only what is theirs. */
    @Test
    void whoeverCallsReachesOnlyTheOwnStock() {
        var outlet = AnOutlet.opened();
        var fan = AnOutlet.newPart(4500);
        outlet.receives(fan, 1);
        var repair = ARepair.at(outlet, "acme");
        repair.planApproved(1, Map.of(fan, 1));
        var reservation = repair.reservation(1, "RESERVED").getString("id");

        var cells = ScopeMatrix.of("acme", outlet.code(), "tech-scope")
                .thingListedBy("/v1/reservations", "repairId=" + repair.id(), reservation, PARTNER, OUTLET)
                .thing("/v1/receipts", firstOf("/v1/receipts?locationCode=" + outlet.code()), OUTLET)
                .thing("/v1/stock/locations", locationOf(outlet), OUTLET)
                .thingListedBy(
                        "/v1/stock/moves", "partNumber=" + fan, firstOf("/v1/stock/moves?partNumber=" + fan), OUTLET)
                .thingListedBy("/v1/stock", "partNumber=" + fan, fan, OUTLET)
                .unscoped("makes something new", "LocationResource_open", "ReceiptResource_receive")
                .unscoped("names its location in the body, tested with the resource", "AdjustmentResource_adjust")
                .unscoped(
                        "one catalogue for all",
                        "PartResource_add",
                        "PartResource_find",
                        "PartResource_list",
                        "PartResource_reprice")
                .unscoped(
                        "about the service as a whole",
                        "ParkedEventsResource_list",
                        "ParkedEventsResource_redrive",
                        "AuditEntriesResource_list",
                        "AuditEntriesResource_verify")
                .check();

        assertThat(cells).isGreaterThanOrEqualTo(CELLS);
    }

    private static String locationOf(AnOutlet outlet) {
        return firstOf("/v1/stock?locationCode=" + outlet.code(), "items[0].locationId");
    }

    private static String firstOf(String list) {
        return firstOf(list, "items[0].id");
    }

    private static String firstOf(String list, String path) {
        return Api.as(AnOutlet.CLERK).get(list).jsonPath().getString(path);
    }
}
