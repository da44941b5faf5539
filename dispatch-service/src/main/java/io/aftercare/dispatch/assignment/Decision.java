package io.aftercare.dispatch.assignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The outcome for one need at one moment: who could go, best first, and why the others could not. */
public record Decision(List<Ranked> ranked, List<Excluded> excluded) {
    /**
     * A technician who could go; the terms add up to the score, and the smallest score is the best.
     *
     * @param policy by whose weights; none in decisions of before there were policies
     */
    public record Ranked(
            UUID technicianId,
            String technicianLogin,
            String outletCode,
            int score,
            List<Term> terms,
            Weighting.@Nullable UnderPolicy policy) {}

    /**
     * A technician who could not go, with every obstacle in the way.
     *
     * @param changes for each obstacle what would have to be different; none in decisions of before they were noted
     */
    public record Excluded(
            UUID technicianId,
            String technicianLogin,
            String outletCode,
            int metres,
            List<Obstacle> obstacles,
            @Nullable List<String> changes) {
        /** Those who have the skill before those who do not, the nearer before the farther. */
        static final Comparator<Excluded> MOST_TELLING_FIRST = Comparator.comparing(
                        (Excluded excluded) -> excluded.obstacles.contains(Obstacle.SKILL_MISSING))
                .thenComparing(Excluded::metres)
                .thenComparing(Excluded::technicianLogin);
    }

    private static int metresOf(Ranked technician) {
        var measured = technician.terms.getFirst().measure();
        return measured == null ? technician.terms.getFirst().points() : measured;
    }

    /** The same after the first of the ranking turned out to be fully booked by a decision taken at the same time. */
    public Decision withFirstFullyBooked() {
        var first = ranked.getFirst();
        var others = new ArrayList<>(excluded);
        others.add(new Excluded(
                first.technicianId,
                first.technicianLogin,
                first.outletCode,
                metresOf(first),
                List.of(Obstacle.FULLY_BOOKED),
                List.of("Another visit that was given to the technician at the same moment ends")));
        others.sort(Excluded.MOST_TELLING_FIRST);
        return new Decision(ranked.subList(1, ranked.size()), others);
    }
}
