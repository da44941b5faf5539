package io.aftercare.dispatch.route.search;

/** A small fast source of chance (SplitMix64), the same sequence for the same seed. */
final class Dice {
    private long state;

    Dice(long seed) {
        state = seed;
    }

    private long next() {
        state += 0x9E3779B97F4A7C15L;
        var mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** A number from 0 below the bound. */
    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** A number above 0 up to 1. */
    double share() {
        return ((next() >>> 11) + 1) * 0x1.0p-53;
    }

    /** How many trials until the first success of this probability, at least one. */
    int trialsUntil(double probability) {
        return 1 + (int) Math.min(1e9, Math.log(share()) / Math.log1p(-probability));
    }
}
