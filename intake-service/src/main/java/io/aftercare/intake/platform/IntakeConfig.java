package io.aftercare.intake.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an operator may set for this service. */
@ConfigMapping(prefix = "aftercare.intake")
public interface IntakeConfig {
    /** How long an open request about the same product of the same customer counts as a possible duplicate. */
    @WithDefault("P7D")
    Duration duplicateWindow();

    /** Months of warranty from the purchase where no end of the warranty is known. */
    @WithDefault("12")
    int warrantyMonths();

    /** The same for product lines that have other months: {@code WM} is for {@code WM} and {@code WM-7000}. */
    Map<String, Integer> warrantyMonthsOfLine();

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

    /** How long a customer's authorisation of remote support is good where nobody says until when. */
    @WithDefault("PT4H")
    Duration remoteAuthorisation();

    /** How soon the work liaison form is to be there when somebody acted first. */
    @WithDefault("PT24H")
    Duration liaisonForm();

    /** How soon whoever is in charge is to accept what another department asks, before the next one is asked. */
    @WithDefault("PT1H")
    Duration cooperationAcceptance();

    /** How soon a manager is to acknowledge the complaint that a department does not cooperate. */
    @WithDefault("P1D")
    Duration complaintAcknowledgement();

    /** How long nobody may speak with the customer of an open request before whose it is, is reminded. */
    @WithDefault("P1D")
    Duration customerSilence();

    /** What nobody says to a customer; no article may contain it. */
    @WithDefault("I don't know,not my business,not my job,不知道,不归我管,不歸我管,不关我的事,不關我的事")
    List<String> forbiddenPhrases();

    /** The events that partners pull. */
    Feed feed();

    /** The events that partners are sent. */
    Webhook webhook();

    /** The pull feed. */
    interface Feed {
        /** How long an event is kept for reading. */
        @WithDefault("P90D")
        Duration kept();
    }

    /** Files of lists. */
    Export export();

    /** Exports. */
    interface Export {
        /** How long a file can be fetched. */
        @WithDefault("P1D")
        Duration kept();
    }

    /** What people send by forms without a login. */
    WebForm webForm();

    /** Web forms. */
    interface WebForm {
        /** How long a page may stay open before it is sent. */
        @WithDefault("P1D")
        Duration ticketLife();
    }

    /** Destroying what is past its time. */
    Retention retention();

    /** Retention. */
    interface Retention {
        /** When the nightly run begins, as {@code HH:mm} in the time zone of this configuration. */
        @WithDefault("02:30")
        String beginsAt();
    }

    /** Webhooks. */
    interface Webhook {
        /** Whether an address may begin with {@code http:}; for local use. */
        @WithDefault("false")
        boolean plainHttp();

        /** Networks that are sent to though they are not public, as {@code 10.1.0.0/16}; for local use. */
        Optional<List<String>> allowedNetworks();

        /** A PEM file with the authorities that receivers are trusted by, instead of those of the platform. */
        Optional<String> trustedCertificates();

        /** How long resolving the name, and then connecting, may take. */
        @WithDefault("PT5S")
        Duration connectTimeout();

        /** How long one attempt may take in all, to the end of the answer. */
        @WithDefault("PT15S")
        Duration answerTimeout();

        /** The pauses after the first, second, … failure of one event; after the last it is given up. */
        @WithDefault("PT5S,PT5M,PT30M,PT2H,PT5H,PT10H,PT14H,PT20H,PT24H")
        List<Duration> retryPauses();

        /** The longest pause between two attempts to reach a receiver that takes nothing. */
        @WithDefault("PT1H")
        Duration longestProbePause();

        /** For how long a receiver may take nothing before it is disabled. */
        @WithDefault("P5D")
        Duration disableAfter();

        /** How long the former secret signs beside the new one. */
        @WithDefault("P1D")
        Duration secretOverlap();

        /** How many receivers one replica sends to at the same time; each gets one event at a time. */
        @WithDefault("64")
        int receiversAtOnce();

        /** How long finished deliveries stay in the log. */
        @WithDefault("P30D")
        Duration logKept();

        /** How many webhooks a partner may have. */
        @WithDefault("20")
        int perPartner();
    }
}
