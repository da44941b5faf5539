package io.aftercare.intake.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** What an operator may set for this service. */
@ConfigMapping(prefix = "aftercare.intake")
public interface IntakeConfig {
    /** How long an open request about the same product of the same customer counts as a possible duplicate. */
    @WithDefault("P7D")
    Duration duplicateWindow();

    /** Months of warranty from the purchase where no end of the warranty is known. */
    @WithDefault("12")
    int warrantyMonths();

    /** The time zone of a place that was given without one. */
    @WithDefault("UTC")
    String timeZone();

    /** How soon a superior is to acknowledge an escalation before the next one is told. */
    @WithDefault("PT15M")
    Duration escalationAcknowledgement();

    /** How soon a major incident is to be on file after its report. */
    @WithDefault("PT15M")
    Duration incidentFiling();

    /** How soon top management is to know of a major incident after its report. */
    @WithDefault("PT1H")
    Duration incidentTopInformation();

    /** Working days after the resolution of a major incident until its fault analysis report is due. */
    @WithDefault("3")
    int incidentReportWorkingDays();

    /** What nobody says to a customer; no article may contain it. */
    @WithDefault("I don't know,not my business,not my job,不知道,不归我管,不歸我管,不关我的事,不關我的事")
    List<String> forbiddenPhrases();
}
