package io.aftercare.dispatch.assignment;

import org.jspecify.annotations.Nullable;

/** By which weights the technicians of an outlet are ranked; points of different outlets are compared as they are. */
public interface Weighting {
    /** For all outlets the weights that were there before there were policies. */
    Weighting STANDARD = _ -> Named.STANDARD;

    /** Weights with the name and the edition of the policy that they are of. */
    record Named(String name, int edition, Weights weights) {
        public static final Named STANDARD = new Named("standard", 1, Weights.STANDARD);

        public UnderPolicy policy() {
            return new UnderPolicy(name, edition);
        }
    }

    /** The policy by which a decision was taken. */
    record UnderPolicy(String name, int edition) {}

    /** @param outletCode none for outlets that have no weights of their own */
    Named of(@Nullable String outletCode);
}
