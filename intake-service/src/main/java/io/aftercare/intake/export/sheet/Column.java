package io.aftercare.intake.export.sheet;

import io.aftercare.intake.request.ServiceRequestSummary;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of a sheet.
 *
 * @param value a text, number, boolean or moment; null where there is none
 */
record Column(String name, Function<ServiceRequestSummary, @Nullable Object> value) {
    static final List<Column> ALL = List.of(
            new Column("number", ServiceRequestSummary::number),
            new Column("status", request -> request.status().name()),
            new Column("partner", ServiceRequestSummary::partner),
            new Column("channel", request -> request.channel().name()),
            new Column("externalReference", ServiceRequestSummary::externalReference),
            new Column("productCode", ServiceRequestSummary::productCode),
            new Column("faultCategory", ServiceRequestSummary::faultCategory),
            new Column(
                    "priority",
                    request -> request.priority() == null
                            ? null
                            : request.priority().name()),
            new Column("outletCode", ServiceRequestSummary::outletCode),
            new Column("firstResponder", ServiceRequestSummary::firstResponder),
            new Column("owner", ServiceRequestSummary::owner),
            new Column("tags", request -> String.join(" ", request.tags())),
            new Column("reportedAt", ServiceRequestSummary::reportedAt),
            new Column("slaZone", ServiceRequestSummary::slaZone),
            new Column("slaDueAt", ServiceRequestSummary::slaDueAt),
            new Column("slaBreached", ServiceRequestSummary::slaBreached),
            new Column("repairAbandoned", ServiceRequestSummary::repairAbandoned),
            new Column("latitude", ServiceRequestSummary::latitude),
            new Column("longitude", ServiceRequestSummary::longitude),
            new Column("id", request -> request.id().toString()),
            new Column("customerId", request -> request.customerId().toString()));
}
