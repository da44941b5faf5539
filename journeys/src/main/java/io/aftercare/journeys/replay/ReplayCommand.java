package io.aftercare.journeys.replay;

import io.aftercare.journeys.client.Platform;
import io.aftercare.journeys.client.Refused;
import io.aftercare.journeys.client.Unanswered;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/** {@code ./aftercare replay}: reads the words of the command line, works, and tells how it went. */
public final class ReplayCommand {
    private final PrintStream out;
    private final PrintStream err;

    public ReplayCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** The exit code: 0 when every request came to its end, 1 when not, 2 when nothing could be started. */
    public int run(String... words) throws InterruptedException {
        if (List.of(words).contains("--help")) {
            out.print(Options.USAGE);
            return 0;
        }
        try {
            var options = Options.parse(words);
            var recording = Recording.read(options.file()).first(options.limit());
            var platform = Platform.fromEnvironment(Duration.ofSeconds(120)).required();
            return replay(options, recording, platform);
        } catch (IllegalArgumentException | IllegalStateException | IOException e) {
            err.println("replay: " + e.getMessage());
            return 2;
        } catch (Refused | Unanswered | Stuck e) {
            err.println("replay: the platform is not ready for a replay: " + e.getMessage());
            return 2;
        }
    }

    private int replay(Options options, Recording recording, Platform platform) throws InterruptedException {
        var replayer = new Replayer(platform, recording, options.speed(), options.atOnce(), options.patience());
        Duration taken;
        try (var progress = new Progress(
                err, replayer.tally(), platform, recording.requests().size())) {
            replayer.run();
            taken = progress.taken();
        }
        out.print(replayer.tally().table(taken));
        return replayer.tally().failures().isEmpty() ? 0 : 1;
    }
}
