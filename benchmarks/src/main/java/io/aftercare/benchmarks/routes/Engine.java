package io.aftercare.benchmarks.routes;

import java.time.Duration;
import java.util.List;

/** Something that solves an instance in a given time on one thread; an answer is the customers of each vehicle. */
interface Engine {
    String name();

    Answer solve(Instance instance, Convention convention, Duration time, long seed);

    /** @param steps how often the engine changed its plan */
    record Answer(List<int[]> routes, long steps) {}
}
