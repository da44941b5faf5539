package io.aftercare.dispatch.network;

import io.aftercare.dispatch.assignment.ContractScope;
import io.aftercare.dispatch.network.Proof.Condition;
import io.aftercare.dispatch.outlet.OpenOutlet;
import io.aftercare.kit.time.WeeklyHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A membership that lives: every status is reached by the steps that lead there. Each step takes a minute. */
final class AMembership {
    /** Noon in Shanghai. */
    static final Instant AT = Instant.parse("2026-11-20T04:00:00Z");

    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final LocalDate PROVED_UNTIL = TODAY.plusDays(100);
    static final LocalDate CONTRACT_UNTIL = TODAY.plusDays(200);

    private final Membership membership = Membership.apply(
            UUID.fromString("01993f5e-7c00-7a10-8000-0000000000b1"),
            "Bright Service Ltd.",
            new OpenOutlet("SH-MH", "Minhang", 31.11, 121.38, "Asia/Shanghai", 30, WeeklyHours.OFFICE),
            "manager-01",
            AT);
    private Instant now = AT;

    static AMembership applied() {
        return new AMembership();
    }

    static AMembership in(MembershipStatus status) {
        return switch (status) {
            case APPLIED -> applied();
            case QUALIFYING -> applied().qualified();
            case CONTRACTED -> in(MembershipStatus.QUALIFYING).contracted();
            case TRAINED -> in(MembershipStatus.CONTRACTED).trained();
            case ACTIVE -> in(MembershipStatus.TRAINED).activated();
            case ON_NOTICE -> in(MembershipStatus.ACTIVE).sanctioned(Sanction.Kind.TALK);
            case RECTIFYING -> in(MembershipStatus.ACTIVE).sanctioned(Sanction.Kind.RECTIFY);
            case SUSPENDED -> in(MembershipStatus.ACTIVE).suspended();
            case TERMINATED -> in(MembershipStatus.ACTIVE).terminated();
            case TURNED_DOWN -> applied().turnedDown();
        };
    }

    AMembership qualified() {
        for (var condition : Condition.values()) {
            proved(condition, PROVED_UNTIL);
        }
        return this;
    }

    AMembership proved(Condition condition, @Nullable LocalDate until) {
        var at = later();
        membership.prove(new Proof(condition, until != null, "File 17", null, until, "quality-01", at), at);
        return this;
    }

    AMembership contracted() {
        return contracted(TODAY.minusDays(1), CONTRACT_UNTIL);
    }

    AMembership contracted(LocalDate from, LocalDate until) {
        var at = later();
        var scope = new ContractScope(Set.of("heating"), List.of(), from, until);
        membership.conclude(new Contract(scope, "C-17", 60, "manager-01", at), at);
        return this;
    }

    AMembership trained() {
        membership.train(TODAY, "List 3", later());
        return this;
    }

    AMembership activated() {
        membership.activate(later());
        return this;
    }

    AMembership sanctioned(Sanction.Kind kind) {
        var at = later();
        var by = kind == Sanction.Kind.RECTIFY ? TODAY.plusDays(15) : null;
        var fine = kind == Sanction.Kind.FINE ? 50_000L : null;
        membership.sanction(new Sanction(kind, "Late three times", "A-3", by, fine, "quality-01", at), at);
        return this;
    }

    AMembership rectified() {
        membership.rectify("Report 9", later());
        return this;
    }

    AMembership suspended() {
        membership.suspend("No technicians", later());
        return this;
    }

    AMembership reinstated() {
        membership.reinstate("In order", later());
        return this;
    }

    AMembership terminated() {
        membership.terminate("Both agree", later());
        return this;
    }

    AMembership turnedDown() {
        membership.turnDown("Enough outlets here", later());
        return this;
    }

    /** What is due at midnight in Shanghai before this day is told. */
    AMembership on(LocalDate day) {
        now = day.atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant();
        membership.watch(now);
        return this;
    }

    Membership it() {
        return membership;
    }

    private Instant later() {
        now = now.plus(Duration.ofMinutes(1));
        return now;
    }
}
