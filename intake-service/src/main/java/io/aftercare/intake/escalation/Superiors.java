package io.aftercare.intake.escalation;

import io.aftercare.kit.identity.Roles;
import java.util.List;
import java.util.Optional;

/** Who stands above whom; the roles of this ladder can be told of an escalation. */
final class Superiors {
    /** The roles of the ladder as a pattern. */
    static final String ROLE = Roles.STATION_HEAD + "|" + Roles.MANAGER + "|" + Roles.QUALITY_SUPERVISOR;

    private static final List<String> LADDER = List.of(Roles.STATION_HEAD, Roles.MANAGER, Roles.QUALITY_SUPERVISOR);

    private Superiors() {}

    static Optional<String> above(String role) {
        return LADDER.stream().skip(LADDER.indexOf(role) + 1L).findFirst();
    }

    /** The one who is told where nobody is named: the head of the outlet that has the job, else the manager. */
    static String first(boolean atAnOutlet) {
        return atAnOutlet ? Roles.STATION_HEAD : Roles.MANAGER;
    }
}
