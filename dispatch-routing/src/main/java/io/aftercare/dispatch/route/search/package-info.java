/**
 * The search: slack induction by string removals (Christiaens and Vanden Berghe 2020). Each step takes strings of
 * neighbouring visits out of a few routes ({@code Ruin}), puts them back where it is cheapest ({@code Recreate},
 * {@code Insertions}), and keeps the outcome when simulated annealing lets it ({@code Search}). A {@code Route} knows
 * for each stop when work can begin at the earliest and at the latest, so whether a visit fits between two stops is
 * decided without looking at the others; {@code Insertions} remembers the best place of a visit in a route until the
 * route's version changes. A {@code State} copies a route before its first change in a step and puts it back when the
 * step is refused. All amounts are whole numbers, so nothing drifts. A run is single-threaded and, with the same seed
 * and number of steps, repeatable. The evaluation here is tested against a plain one that shares no code with it.
 */
@NullMarked
package io.aftercare.dispatch.route.search;

import org.jspecify.annotations.NullMarked;
