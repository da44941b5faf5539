package io.aftercare.kit.identity;

import java.util.Set;

/** The realm roles, named as in requirements section (b). */
public final class Roles {
    public static final String AGENT = "agent";
    public static final String TECH_SUPPORT = "tech-support";
    public static final String DISPATCHER = "dispatcher";
    public static final String TECHNICIAN = "technician";
    public static final String STATION_HEAD = "station-head";
    public static final String INSPECTOR = "inspector";
    public static final String PARTS_CLERK = "parts-clerk";
    public static final String FOLLOW_UP_AGENT = "follow-up-agent";
    public static final String MANAGER = "manager";
    public static final String QUALITY_SUPERVISOR = "quality-supervisor";
    public static final String ADMIN = "admin";
    public static final String PARTNER = "partner";

    /** Of the telephone exchange, which tells about calls and may do nothing else. */
    public static final String TELEPHONY = "telephony";

    /** Of a chat program, which brings what customers write and fetches what is answered. */
    public static final String CHAT = "chat";

    /** Every role there is. */
    public static final Set<String> ALL = Set.of(
            AGENT,
            TECH_SUPPORT,
            DISPATCHER,
            TECHNICIAN,
            STATION_HEAD,
            INSPECTOR,
            PARTS_CLERK,
            FOLLOW_UP_AGENT,
            MANAGER,
            QUALITY_SUPERVISOR,
            ADMIN,
            PARTNER,
            TELEPHONY,
            CHAT);

    private Roles() {}
}
