package io.aftercare.dispatch.network;

import static io.aftercare.dispatch.network.MembershipStatus.ACTIVE;
import static io.aftercare.dispatch.network.MembershipStatus.APPLIED;
import static io.aftercare.dispatch.network.MembershipStatus.CONTRACTED;
import static io.aftercare.dispatch.network.MembershipStatus.ON_NOTICE;
import static io.aftercare.dispatch.network.MembershipStatus.QUALIFYING;
import static io.aftercare.dispatch.network.MembershipStatus.RECTIFYING;
import static io.aftercare.dispatch.network.MembershipStatus.SUSPENDED;
import static io.aftercare.dispatch.network.MembershipStatus.TERMINATED;
import static io.aftercare.dispatch.network.MembershipStatus.TRAINED;
import static io.aftercare.dispatch.network.MembershipStatus.TURNED_DOWN;

import io.aftercare.dispatch.assignment.ContractScope;
import io.aftercare.dispatch.assignment.Hold;
import io.aftercare.dispatch.outlet.OpenOutlet;
import io.aftercare.kit.events.Aggregate;
import io.aftercare.kit.http.IllegalTransition;
import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.http.ProblemException;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The membership of one partner outlet in the network, from its application to its end. */
@Entity
@Table(name = "membership")
class Membership extends Aggregate {
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2100, 1, 1);
    private static final Set<MembershipStatus> RENEWABLE =
            Set.of(CONTRACTED, TRAINED, ACTIVE, ON_NOTICE, RECTIFYING, SUSPENDED);

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private MembershipStatus status;

    private String outletCode;
    private String party;

    @Convert(converter = MembershipColumns.OutletColumn.class)
    private OpenOutlet outlet;

    @Convert(converter = MembershipColumns.ProofsColumn.class)
    private List<Proof> proofs = List.of();

    @Convert(converter = MembershipColumns.AgreementColumn.class)
    private @Nullable Contract contract;

    private @Nullable LocalDate trainedOn;
    private @Nullable String training;

    @Convert(converter = MembershipColumns.SanctionsColumn.class)
    private List<Sanction> sanctions = List.of();

    private @Nullable LocalDate rectifyBy;

    @Enumerated(EnumType.STRING)
    private @Nullable Hold heldBecause;

    @Convert(converter = MembershipColumns.NoticesColumn.class)
    private List<Notice> notices = List.of();

    private @Nullable String remark;
    private @Nullable LocalDate validUntil;
    private @Nullable Instant activatedAt;
    private String appliedBy;
    private Instant appliedAt;
    private Instant lastStepAt;

    /** For Hibernate. */
    protected Membership() {}

    private Membership(UUID id, String party, OpenOutlet outlet, String appliedBy, Instant at) {
        this.id = id;
        this.status = APPLIED;
        this.outletCode = outlet.code();
        this.party = party;
        this.outlet = outlet;
        this.appliedBy = appliedBy;
        this.appliedAt = at;
        this.lastStepAt = at;
    }

    static Membership apply(UUID id, String party, OpenOutlet outlet, String appliedBy, Instant at) {
        return new Membership(id, party, outlet, appliedBy, at);
    }

    /** A condition was looked at, for the first time or again; until the end it may be at any time (S4-2.1). */
    void prove(Proof proof, Instant at) {
        if (status == APPLIED) {
            go(QUALIFYING, at);
        } else if (status.isTerminal()) {
            throw illegal(QUALIFYING);
        }
        var last = proof.validUntil();
        if (proof.met() != (last != null)) {
            throw new InvalidField(
                    "validUntil", "of-what-is-met", "A condition that is met, and no other, is so until a day");
        }
        if (last != null) {
            check("validUntil", last, dayOf(at));
        }
        proofs = with(proofs, proof);
        lastStepAt = at;
        reckon();
    }

    /** The first contract needs all four conditions; a later one takes the place of the one before. */
    void conclude(Contract agreed, Instant at) {
        if (!RENEWABLE.contains(status)) {
            from(Set.of(QUALIFYING), CONTRACTED);
            refuseLacking(Proof.unproved(proofs, dayOf(at)));
            go(CONTRACTED, at);
        }
        check("until", agreed.scope().until(), dayOf(at));
        check("from", agreed.scope().from(), FIRST_DAY);
        if (agreed.scope().until().isBefore(agreed.scope().from())) {
            throw new InvalidField("until", "not-before-from", "A contract does not end before it begins");
        }
        contract = agreed;
        lastStepAt = at;
        reckon();
    }

    /** S4-2.3 */
    void train(LocalDate on, String evidence, Instant at) {
        from(Set.of(CONTRACTED), TRAINED);
        check("on", on, FIRST_DAY);
        if (on.isAfter(dayOf(at))) {
            throw new InvalidField("on", "not-in-future", "The training has been given");
        }
        trainedOn = on;
        training = evidence;
        go(TRAINED, at);
    }

    /** From now on its outlet is there and gets work. */
    void activate(Instant at) {
        from(Set.of(TRAINED), ACTIVE);
        refuseLacking(missingOn(dayOf(at)));
        activatedAt = at;
        go(ACTIVE, at);
    }

    /** A step on the ladder of sanctions, which only goes up (S4-2.2c). */
    void sanction(Sanction sanction, Instant at) {
        var to = sanction.kind().leadsTo();
        if (!status.isWorking() || !status.next().contains(to)) {
            throw illegal(to);
        }
        sanction.check();
        if (sanction.rectifyBy() != null) {
            check("rectifyBy", sanction.rectifyBy(), dayOf(at));
        }
        sanctions = with(sanctions, sanction);
        rectifyBy = sanction.rectifyBy();
        heldBecause = to == SUSPENDED ? Hold.SANCTIONED : null;
        remark = sanction.reason();
        go(to, at);
    }

    /** What it was told to put in order is in order. */
    void rectify(String evidence, Instant at) {
        from(Set.of(ON_NOTICE, RECTIFYING), ACTIVE);
        rectifyBy = null;
        remark = evidence;
        go(ACTIVE, at);
    }

    void suspend(String reason, Instant at) {
        from(Set.of(ACTIVE, ON_NOTICE, RECTIFYING), SUSPENDED);
        hold(Hold.SUSPENDED, reason, at);
    }

    /** Back to work, if everything is proved and agreed. */
    void reinstate(String reason, Instant at) {
        from(Set.of(SUSPENDED), ACTIVE);
        refuseLacking(missingOn(dayOf(at)));
        rectifyBy = null;
        heldBecause = null;
        remark = reason;
        go(ACTIVE, at);
    }

    void terminate(String reason, Instant at) {
        from(RENEWABLE, TERMINATED);
        heldBecause = Hold.TERMINATED;
        remark = reason;
        go(TERMINATED, at);
    }

    void turnDown(String reason, Instant at) {
        from(Set.of(APPLIED, QUALIFYING), TURNED_DOWN);
        remark = reason;
        go(TURNED_DOWN, at);
    }

    /** Tells what is due and was not told before, and suspends a working member for what has run out. */
    void watch(Instant now) {
        untold().filter(watch -> !begin(watch).isAfter(now)).toList().forEach(watch -> {
            notices = with(notices, watch.told(now));
            var hold = watch.hold();
            if (hold != null && status.isWorking()) {
                hold(hold, null, now);
            }
        });
    }

    /** When there is something to be told next; none once it has ended. */
    Optional<Instant> nextWatch() {
        return untold().map(this::begin).min(Instant::compareTo);
    }

    private Stream<Watch> untold() {
        if (status.isTerminal()) {
            return Stream.of();
        }
        var watches = Stream.concat(
                Proof.lastOfEach(proofs).flatMap(Watch::of),
                Stream.concat(
                        Stream.ofNullable(contract).flatMap(Watch::of),
                        Stream.ofNullable(status == RECTIFYING ? rectifyBy : null)
                                .map(Watch::ofRectification)));
        return watches.filter(watch -> !watch.isToldBy(notices));
    }

    private Instant begin(Watch watch) {
        return watch.from().atStartOfDay(zone()).toInstant();
    }

    private void hold(Hold hold, @Nullable String reason, Instant at) {
        heldBecause = hold;
        remark = reason;
        go(SUSPENDED, at);
    }

    /** What is not proved or agreed on that day. */
    List<String> missingOn(LocalDate day) {
        var missing = new ArrayList<>(Proof.unproved(proofs, day));
        if (contract == null || !contract.scope().holdsOn(day)) {
            missing.add("CONTRACT");
        }
        return List.copyOf(missing);
    }

    private void reckon() {
        var lastDays = Stream.concat(
                Proof.lastOfEach(proofs).map(Proof::validUntil),
                Stream.ofNullable(contract).map(agreed -> agreed.scope().until()));
        validUntil = lastDays.filter(Objects::nonNull).min(LocalDate::compareTo).orElse(null);
    }

    private void refuseLacking(List<String> missing) {
        if (!missing.isEmpty()) {
            throw new ProblemException(
                    409,
                    "membership-lacks",
                    "Membership %s lacks %s".formatted(id, String.join(", ", missing)),
                    Map.of("missing", missing));
        }
    }

    private static void check(String field, LocalDate day, LocalDate earliest) {
        if (day.isBefore(earliest) || day.isAfter(LAST_DAY)) {
            throw new InvalidField(
                    field, "plausible-day", "The day lies between %s and %s".formatted(earliest, LAST_DAY));
        }
    }

    private void from(Set<MembershipStatus> statuses, MembershipStatus to) {
        if (!statuses.contains(status)) {
            throw illegal(to);
        }
    }

    private IllegalTransition illegal(MembershipStatus to) {
        return new IllegalTransition("Membership", id, status, to, status.next());
    }

    private void go(MembershipStatus to, Instant at) {
        if (!status.next().contains(to)) {
            throw illegal(to);
        }
        status = to;
        lastStepAt = at;
    }

    private static <T> List<T> with(List<T> items, T another) {
        return Stream.concat(items.stream(), Stream.of(another)).toList();
    }

    LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone());
    }

    private ZoneId zone() {
        return ZoneId.of(outlet.timeZone());
    }

    /** What its contract says about work. */
    ContractScope scope() {
        return Objects.requireNonNull(contract).scope();
    }

    @Override
    public UUID aggregateId() {
        return id;
    }

    MembershipStatus status() {
        return status;
    }

    String outletCode() {
        return outletCode;
    }

    String party() {
        return party;
    }

    OpenOutlet outlet() {
        return outlet;
    }

    List<Proof> proofs() {
        return proofs;
    }

    @Nullable Contract contract() {
        return contract;
    }

    @Nullable LocalDate trainedOn() {
        return trainedOn;
    }

    @Nullable String training() {
        return training;
    }

    List<Sanction> sanctions() {
        return sanctions;
    }

    @Nullable LocalDate rectifyBy() {
        return rectifyBy;
    }

    @Nullable Hold heldBecause() {
        return heldBecause;
    }

    List<Notice> notices() {
        return notices;
    }

    @Nullable String remark() {
        return remark;
    }

    @Nullable LocalDate validUntil() {
        return validUntil;
    }

    @Nullable Instant activatedAt() {
        return activatedAt;
    }

    String appliedBy() {
        return appliedBy;
    }

    Instant appliedAt() {
        return appliedAt;
    }

    Instant lastStepAt() {
        return lastStepAt;
    }
}
