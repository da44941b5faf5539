package io.aftercare.dispatch.visit;

import io.aftercare.dispatch.assignment.Place;
import io.aftercare.dispatch.assignment.Priority;
import io.aftercare.dispatch.job.Appointment;
import io.aftercare.dispatch.job.Assignee;
import io.aftercare.dispatch.job.CheckIn;
import io.aftercare.dispatch.job.Job;
import io.aftercare.dispatch.job.MissReason;
import io.aftercare.dispatch.job.ServicePolicy;
import io.aftercare.dispatch.job.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A visit that lives: every step is the real one, a minute after the last. */
final class AVisit {
    static final Instant START = Instant.parse("2026-11-21T08:00:00Z");
    static final UUID ID = UUID.fromString("01993f5e-7c00-7a10-8000-0000000000d1");
    static final Assignee TECHNICIAN =
            new Assignee(UUID.fromString("01993f5e-7c00-7a10-8000-0000000000e1"), "tech-05", "NYC-QN");
    static final Assignee ANOTHER =
            new Assignee(UUID.fromString("01993f5e-7c00-7a10-8000-0000000000e2"), "tech-06", "NYC-QN");
    static final ServicePolicy POLICY = new ServicePolicy(
            "on-site-standard", 1, "NONE", "SIGNATURE", "FREE_IN_WARRANTY", true, 3, 3, 3, 30, 480, false);
    static final Job JOB = new Job(
            UUID.fromString("01993f5e-7c00-7a10-8000-000000000001"),
            "acme",
            "PHONE",
            "WM-7000",
            "heating",
            Priority.P2,
            UUID.fromString("01993f5e-7c00-7a10-8000-0000000000c1"),
            UUID.fromString("01993f5e-7c00-7a10-8000-0000000000a1"),
            true,
            POLICY,
            "no-heat",
            40.678,
            -73.944,
            START);
    static final Appointment APPOINTMENT =
            new Appointment(START.plus(Duration.ofHours(1)), START.plus(Duration.ofHours(2)));

    private final Visit visit = Visit.request(ID, JOB, new Window(null, null, "America/New_York"), START);

    static AVisit aVisit() {
        return new AVisit();
    }

    /** Brings a new visit into a status on the straight way. */
    static Visit in(VisitStatus status) {
        return switch (status) {
            case REQUESTED -> aVisit().visit();
            case PROPOSED -> aVisit().proposed().visit();
            case ACCEPTED -> aVisit().accepted().visit();
            case APPOINTED -> aVisit().appointed().visit();
            case DEPARTED -> aVisit().departed().visit();
            case MISSED -> aVisit().missed().visit();
            case ARRIVED -> aVisit().arrived().visit();
            case COMPLETED -> aVisit().completed().visit();
            case CANCELLED -> aVisit().cancelled().visit();
        };
    }

    AVisit proposed() {
        visit.propose(TECHNICIAN, next(), START.plus(Duration.ofMinutes(31)));
        return this;
    }

    AVisit accepted() {
        proposed().visit.accept(next(), START.plus(Duration.ofHours(8)));
        return this;
    }

    AVisit appointed() {
        accepted().visit.appoint(APPOINTMENT, next());
        return this;
    }

    AVisit departed() {
        appointed().visit.depart(next());
        return this;
    }

    AVisit missed() {
        departed().visit.miss(MissReason.CUSTOMER_ABSENT, next(), START.plus(Duration.ofHours(9)));
        return this;
    }

    AVisit arrived() {
        departed().visit.arrive(CheckIn.measured(new Place(40.678, -73.944), JOB.place(), 500), next());
        return this;
    }

    AVisit completed() {
        arrived().visit.complete(next());
        return this;
    }

    AVisit cancelled() {
        visit.cancel("WITHDRAWN", next());
        return this;
    }

    AVisit refused() {
        proposed().visit.refuse("Too far", next());
        return this;
    }

    Visit visit() {
        return visit;
    }

    private Instant next() {
        return visit.lastStepAt().plus(Duration.ofMinutes(1));
    }
}
