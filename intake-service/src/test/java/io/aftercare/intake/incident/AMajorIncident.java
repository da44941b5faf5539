package io.aftercare.intake.incident;

import io.aftercare.intake.incident.Report.Ground;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.UUID;

/** An incident that lives: each method takes the real step, a minute after the one before. */
final class AMajorIncident {
    static final UUID ID = UUID.fromString("01993f5e-7c00-7a10-8000-000000000e01");
    static final Instant REPORTED = Instant.parse("2026-11-21T08:30:00.123456Z");
    private static final byte[] SEALED = {1, 2, 3};

    private final MajorIncident incident;
    private Instant now = REPORTED;

    private AMajorIncident() {
        incident = MajorIncident.report(
                ID,
                "M-20261121-000007",
                new Report(
                        "acme",
                        null,
                        "NYC-QN",
                        REPORTED.minusSeconds(1800),
                        REPORTED.minusSeconds(600),
                        REPORTED,
                        "tech-05",
                        "manager-01",
                        null),
                EnumSet.of(Ground.SITE_DOWN),
                new SealedFacts(ID, SEALED, SEALED, SEALED),
                new Dues.Terms(Duration.ofMinutes(15), Duration.ofHours(1)));
    }

    static AMajorIncident aMajorIncident() {
        return new AMajorIncident();
    }

    AMajorIncident filed() {
        incident.file("manager-01", tick());
        return this;
    }

    AMajorIncident topInformed() {
        incident.informTop("director", tick());
        return this;
    }

    AMajorIncident tracked() {
        incident.track("manager-01", tick());
        return this;
    }

    AMajorIncident resolved() {
        var at = tick();
        incident.resolve(SEALED, at.plus(Duration.ofDays(3)), at);
        return this;
    }

    AMajorIncident reportDelivered() {
        var at = tick();
        incident.deliverReport("FR-2026-0007", at, at, at);
        return this;
    }

    AMajorIncident closed() {
        incident.close(tick());
        return this;
    }

    AMajorIncident withdrawn() {
        incident.withdraw(SEALED, tick());
        return this;
    }

    MajorIncident alive() {
        return incident;
    }

    private Instant tick() {
        now = now.plusSeconds(60);
        return now;
    }
}
