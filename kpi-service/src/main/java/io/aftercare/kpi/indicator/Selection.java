package io.aftercare.kpi.indicator;

import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.identity.Roles;
import io.aftercare.kit.identity.Sandbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which requests are counted: those that were asked for, out of those that the caller may see. */
record Selection(List<String> conditions, List<String> values) {
    static Selection of(
            Caller caller,
            @Nullable String partner,
            @Nullable String outlet,
            @Nullable String channel,
            @Nullable String productCode) {
        var selection = new Selection(new ArrayList<>(), new ArrayList<>());
        if (seesNothing(caller)) {
            selection.conditions().add("false");
        }
        if (caller.partner().isEmpty() && (partner == null || !Sandbox.holds(partner))) {
            selection.conditions().add("coalesce(partner, '') NOT LIKE '%" + Sandbox.SUFFIX + "'");
        }
        selection.add("partner", caller.partner());
        selection.add("outlet_code", caller.outlet());
        selection.add("partner", Optional.ofNullable(partner));
        selection.add("outlet_code", Optional.ofNullable(outlet));
        selection.add("channel", Optional.ofNullable(channel));
        selection.add("product_code", Optional.ofNullable(productCode));
        return selection;
    }

    /** A partner or station head whose token names neither partner nor outlet would see everything. */
    private static boolean seesNothing(Caller caller) {
        var seesAll = caller.hasRole(Roles.MANAGER) || caller.hasRole(Roles.QUALITY_SUPERVISOR);
        return !seesAll && caller.partner().isEmpty() && caller.outlet().isEmpty();
    }

    private void add(String column, Optional<String> value) {
        value.ifPresent(text -> {
            conditions.add(column + " = ?");
            values.add(text);
        });
    }

    String sql() {
        return conditions.isEmpty() ? "" : " AND " + String.join(" AND ", conditions);
    }
}
