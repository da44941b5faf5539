package io.aftercare.repair.settlement;

import static io.aftercare.repair.settlement.SettlementStatus.CONFIRMED;
import static io.aftercare.repair.settlement.SettlementStatus.DRAFTED;
import static io.aftercare.repair.settlement.SettlementStatus.PAID;
import static io.aftercare.repair.settlement.SettlementStatus.WAIVED;

import io.aftercare.kit.events.Aggregate;
import io.aftercare.kit.http.IllegalTransition;
import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.ids.Ids;
import io.aftercare.repair.desk.By;
import io.aftercare.repair.settlement.SettlementEvent.SettlementConfirmed;
import io.aftercare.repair.settlement.SettlementEvent.SettlementDrafted;
import io.aftercare.repair.settlement.SettlementEvent.SettlementPaid;
import io.aftercare.repair.settlement.SettlementEvent.SettlementWaived;
import io.aftercare.repair.warranty.WarrantyPolicy;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The fee statement of one completed repair. */
@Entity
@Table(name = "settlement")
class Settlement extends Aggregate {
    @Id
    private UUID id;

    @Column(name = "status")
    @Enumerated(EnumType.STRING)
    private SettlementStatus status;

    @Column(name = "repair_id")
    private UUID repairId;

    @Column(name = "service_request_id")
    private UUID serviceRequestId;

    @Column(name = "partner")
    private String partner;

    @Column(name = "outlet_code")
    private String outletCode;

    @Column(name = "technician_login")
    private String technicianLogin;

    @ElementCollection
    @CollectionTable(name = "settlement_line", joinColumns = @JoinColumn(name = "settlement_id"))
    @OrderColumn(name = "position")
    private List<FeeLine> lines = new ArrayList<>();

    @Column(name = "parts_cents")
    private long partsCents;

    @Column(name = "labour_cents")
    private long labourCents;

    @Column(name = "currency")
    private String currency;

    @Column(name = "drafted_at")
    private Instant draftedAt;

    @Column(name = "last_step_at")
    private Instant lastStepAt;

    @Column(name = "confirmed_by")
    private @Nullable String confirmedBy;

    @Column(name = "method")
    @Enumerated(EnumType.STRING)
    private @Nullable PaymentMethod method;

    @Column(name = "paid_to")
    private @Nullable String paidTo;

    @Column(name = "paid_at")
    private @Nullable Instant paidAt;

    /** For Hibernate. */
    Settlement() {}

    /** Drafts the statement; when nothing is left to pay it is waived at once. */
    Settlement(CompletedWork work, long labourCentsPerHour, String currency) {
        this.id = Ids.next();
        this.status = DRAFTED;
        this.repairId = work.repairId();
        this.serviceRequestId = work.job().serviceRequestId();
        this.partner = work.job().partner();
        this.outletCode = work.outletCode();
        this.technicianLogin = work.technicianLogin();
        this.currency = currency;
        this.draftedAt = work.at();
        this.lastStepAt = work.at();
        addLines(work, labourCentsPerHour);
        this.partsCents = charged(FeeLine.Kind.PART);
        this.labourCents = charged(FeeLine.Kind.LABOUR);
        raise(new SettlementDrafted(
                id,
                repairId,
                serviceRequestId,
                draftedAt,
                partner,
                outletCode,
                partsCents,
                labourCents,
                totalCents(),
                currency));
        if (totalCents() == 0) {
            go(WAIVED, new SettlementWaived(id, repairId, serviceRequestId, draftedAt, partner, outletCode));
        }
    }

    private void addLines(CompletedWork work, long labourCentsPerHour) {
        var decision = WarrantyPolicy.decide(
                work.job().policy().feePolicy(), work.job().inWarranty());
        for (var part : work.parts()) {
            if (!part.currency().equals(currency)) {
                throw new MixedCurrencies(repairId, currency, part.currency());
            }
            lines.add(FeeLine.part(part, decision.chargesParts()));
        }
        if (work.labourMinutes() > 0) {
            lines.add(FeeLine.labour(work.labourMinutes(), labourCentsPerHour, decision.chargesLabour()));
        }
    }

    private long charged(FeeLine.Kind kind) {
        return lines.stream()
                .filter(line -> line.kind() == kind)
                .mapToLong(FeeLine::chargedCents)
                .reduce(0, Math::addExact);
    }

    /** The customer agrees with the statement (S1-3.5d). */
    void confirm(By by) {
        go(
                CONFIRMED,
                new SettlementConfirmed(
                        id, repairId, serviceRequestId, by.at(), partner, outletCode, totalCents(), currency));
        confirmedBy = by.login();
    }

    /** The customer pays all of it, once. */
    void pay(PaymentMethod how, long amountCents, By by) {
        mayGo(PAID);
        if (amountCents != totalCents()) {
            throw new InvalidField("amountCents", "equals-total", "The payment must be " + totalCents() + " cents");
        }
        go(
                PAID,
                new SettlementPaid(
                        id, repairId, serviceRequestId, by.at(), partner, outletCode, totalCents(), currency, how));
        method = how;
        paidTo = by.login();
        paidAt = by.at();
    }

    private void mayGo(SettlementStatus to) {
        if (!status.next().contains(to)) {
            throw new IllegalTransition("Settlement", id, status, to, status.next());
        }
    }

    private void go(SettlementStatus to, SettlementEvent event) {
        mayGo(to);
        status = to;
        lastStepAt = event.at();
        raise(event);
    }

    @Override
    public UUID aggregateId() {
        return id;
    }

    long totalCents() {
        return Math.addExact(partsCents, labourCents);
    }

    SettlementStatus status() {
        return status;
    }

    UUID repairId() {
        return repairId;
    }

    UUID serviceRequestId() {
        return serviceRequestId;
    }

    String partner() {
        return partner;
    }

    String outletCode() {
        return outletCode;
    }

    String technicianLogin() {
        return technicianLogin;
    }

    List<FeeLine> lines() {
        return List.copyOf(lines);
    }

    long partsCents() {
        return partsCents;
    }

    long labourCents() {
        return labourCents;
    }

    String currency() {
        return currency;
    }

    Instant draftedAt() {
        return draftedAt;
    }

    Instant lastStepAt() {
        return lastStepAt;
    }

    @Nullable String confirmedBy() {
        return confirmedBy;
    }

    @Nullable PaymentMethod method() {
        return method;
    }

    @Nullable String paidTo() {
        return paidTo;
    }

    @Nullable Instant paidAt() {
        return paidAt;
    }
}
