package io.aftercare.journeys;

import io.aftercare.journeys.replay.ReplayCommand;

/** Where {@code ./aftercare replay} begins. */
public final class Replay {
    private Replay() {}

    public static void main(String[] words) throws InterruptedException {
        System.exit(new ReplayCommand(System.out, System.err).run(words));
    }
}
