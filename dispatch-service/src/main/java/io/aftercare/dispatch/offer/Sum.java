package io.aftercare.dispatch.offer;

import java.util.List;

/** Terms and what they add up to. */
public record Sum(int points, List<Term> terms) {
    public Sum {
        terms = List.copyOf(terms);
        if (points != terms.stream().mapToInt(Term::points).sum()) {
            throw new IllegalArgumentException(terms + " do not add up to " + points);
        }
    }

    static Sum of(Term... terms) {
        var list = List.of(terms);
        return new Sum(list.stream().mapToInt(Term::points).sum(), list);
    }
}
