package io.aftercare.intake.incident;

import io.aftercare.intake.incident.IncidentEvent.MajorIncidentClosed;
import io.aftercare.intake.incident.IncidentEvent.MajorIncidentFiled;
import io.aftercare.intake.incident.IncidentEvent.MajorIncidentOverdue;
import io.aftercare.intake.incident.IncidentEvent.MajorIncidentReportDelivered;
import io.aftercare.intake.incident.IncidentEvent.MajorIncidentReported;
import io.aftercare.intake.incident.IncidentEvent.MajorIncidentResolved;
import io.aftercare.intake.incident.IncidentEvent.MajorIncidentTopInformed;
import io.aftercare.intake.incident.IncidentEvent.MajorIncidentTracked;
import io.aftercare.intake.incident.IncidentEvent.MajorIncidentWithdrawn;
import io.aftercare.intake.incident.Report.Ground;
import io.aftercare.testing.EventContracts;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is told of incidents is what the contracts say. */
class IncidentEventContractTest {
    private static final UUID ID = AMajorIncident.ID;
    private static final Instant AT = AMajorIncident.REPORTED;

    @Test
    void everyEventIsToldAsItsContractSays() {
        EventContracts.check(
                Path.of("contracts/events"),
                List.of(
                        new MajorIncidentReported(
                                ID,
                                AT,
                                "M-20261121-000007",
                                "acme",
                                null,
                                "NYC-QN",
                                List.of(Ground.SITE_DOWN, Ground.SAFETY_HAZARD),
                                Instant.parse("2026-11-21T08:00:00Z"),
                                Instant.parse("2026-11-21T08:20:00Z"),
                                "tech-05",
                                "manager-01",
                                "sales-01"),
                        new MajorIncidentFiled(ID, AT, "acme", null, "manager-01"),
                        new MajorIncidentTopInformed(ID, AT, "acme", null, "director"),
                        new MajorIncidentTracked(ID, AT, "acme", null, "manager-01"),
                        new MajorIncidentResolved(ID, AT, "acme", null, Instant.parse("2026-11-25T17:30:00Z")),
                        new MajorIncidentReportDelivered(
                                ID,
                                AT,
                                "acme",
                                null,
                                "FR-2026-0007",
                                Instant.parse("2026-11-21T08:10:00Z"),
                                Instant.parse("2026-11-21T08:20:00Z")),
                        new MajorIncidentClosed(ID, AT, "acme", null),
                        new MajorIncidentWithdrawn(ID, AT, "acme", null),
                        new MajorIncidentOverdue(ID, AT, "acme", null, IncidentStatus.FILED, "manager-01")),
                IncidentEvent.class);
    }
}
