package io.aftercare.dispatch.board;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an operator may set for boards. */
@ConfigMapping(prefix = "aftercare.dispatch.board")
interface BoardRules {
    /** How many streams one replica serves at a time. */
    @WithDefault("200")
    int streams();

    /** How many of them one person has. */
    @WithDefault("6")
    int streamsOfOne();

    /** A comment is sent when nothing else was for so long, so that nobody between takes the stream for dead. */
    @WithDefault("PT10S")
    Duration heartbeat();

    /** A stream ends after so long at the latest, or when the token does; its reader comes back. */
    @WithDefault("PT1H")
    Duration longestStream();
}
