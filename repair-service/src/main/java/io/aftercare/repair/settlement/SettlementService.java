package io.aftercare.repair.settlement;

import io.aftercare.kit.events.Outbox;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.Page;
import io.aftercare.repair.desk.Desk;
import io.aftercare.repair.desk.Versioned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The use cases of fee statements. */
@ApplicationScoped
@Transactional
public class SettlementService {
    private final Settlements settlements;
    private final Outbox outbox;
    private final Desk desk;
    private final PriceList prices;

    SettlementService(Settlements settlements, Outbox outbox, Desk desk, PriceList prices) {
        this.settlements = settlements;
        this.outbox = outbox;
        this.desk = desk;
        this.prices = prices;
    }

    /** Drafts the statement of a repair in the transaction that completes it. */
    public void draft(CompletedWork work) {
        var settlement = new Settlement(work, prices.labourCentsPerHour(), prices.currency());
        settlements.persist(settlement);
        outbox.publish(settlement);
    }

    Versioned<SettlementView> get(UUID id) {
        return viewOf(settlements.visible(id, desk.scope()));
    }

    Page<SettlementView> list(Settlements.Filter filter, @Nullable Cursor after, int limit) {
        return settlements.newestFirst(filter, desk.scope(), after, limit).map(SettlementView::of);
    }

    Versioned<SettlementView> confirm(UUID id, @Nullable IfMatch ifMatch, ConfirmSettlement command) {
        return change(id, ifMatch, settlement -> settlement.confirm(desk.by(command.at(), settlement.lastStepAt())));
    }

    Versioned<SettlementView> pay(UUID id, @Nullable IfMatch ifMatch, PaySettlement command) {
        return change(
                id,
                ifMatch,
                settlement -> settlement.pay(
                        command.method(), command.amountCents(), desk.by(command.at(), settlement.lastStepAt())));
    }

    private Versioned<SettlementView> change(UUID id, @Nullable IfMatch ifMatch, Consumer<Settlement> step) {
        var settlement = settlements.visibleForChange(id, desk.scope());
        IfMatch.check(ifMatch, settlement);
        step.accept(settlement);
        outbox.publish(settlement);
        settlements.flush();
        return viewOf(settlement);
    }

    private static Versioned<SettlementView> viewOf(Settlement settlement) {
        return new Versioned<>(SettlementView.of(settlement), IfMatch.etagOf(settlement));
    }
}
