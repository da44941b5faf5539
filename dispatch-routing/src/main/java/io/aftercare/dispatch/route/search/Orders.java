package io.aftercare.dispatch.route.search;

import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** The orders in which visits are put back, drawn anew at each step; a visit's rank in each of them is fixed. */
final class Orders {
    /** How often each order is drawn, of seventeen: random, largest, farthest, nearest, narrowest, earliest, latest. */
    private static final int[] DRAWS = {4, 4, 2, 1, 2, 2, 2};

    private static final int ALL_DRAWS = IntStream.of(DRAWS).sum();

    private final int[][] ranks;
    private final int[] chance;
    private final Dice dice;

    Orders(Model model, Dice dice) {
        this.dice = dice;
        chance = new int[model.visits];
        ranks = new int[][] {
            chance,
            ranks(model, visit -> model.load[visit] > 0 ? -model.load[visit] : -model.duration[visit]),
            ranks(model, visit -> -away(model, visit)),
            ranks(model, visit -> away(model, visit)),
            ranks(model, visit -> model.close[visit] - model.open[visit]),
            ranks(model, visit -> model.open[visit]),
            ranks(model, visit -> -model.close[visit])
        };
    }

    /** How far the visit is from where the nearest shift begins. */
    private static int away(Model model, int visit) {
        var nearest = Integer.MAX_VALUE;
        for (var shift : model.shift) {
            nearest = Math.min(nearest, model.points[shift.startPlace() * model.places + model.place[visit]]);
        }
        return nearest;
    }

    private static int[] ranks(Model model, IntUnaryOperator key) {
        var sorted = IntStream.range(0, model.visits)
                .mapToLong(visit -> (long) key.applyAsInt(visit) << Integer.SIZE | visit)
                .sorted()
                .mapToInt(ranked -> (int) ranked)
                .toArray();
        var ranks = new int[model.visits];
        for (var rank = 0; rank < sorted.length; rank++) {
            ranks[sorted[rank]] = rank;
        }
        return ranks;
    }

    /** Sorts by one of the orders. */
    void sort(int[] visits, int count) {
        var draw = dice.below(ALL_DRAWS);
        var order = 0;
        while (draw >= DRAWS[order]) {
            draw -= DRAWS[order++];
        }
        if (order == 0) {
            for (var each = 0; each < count; each++) {
                chance[visits[each]] = dice.below(Integer.MAX_VALUE);
            }
        }
        sort(visits, count, ranks[order]);
    }

    private static void sort(int[] visits, int count, int[] rank) {
        for (var gap = count > 50 ? 13_720 : 1; gap > 0; gap /= 7) {
            for (var next = gap; next < count; next++) {
                var visit = visits[next];
                var hole = next;
                while (hole >= gap && rank[visits[hole - gap]] > rank[visit]) {
                    visits[hole] = visits[hole - gap];
                    hole -= gap;
                }
                visits[hole] = visit;
            }
        }
    }
}
