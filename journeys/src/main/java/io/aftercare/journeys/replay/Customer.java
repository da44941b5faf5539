package io.aftercare.journeys.replay;

import java.util.List;

/**
 * A made-up person for an address of the recording, which names nobody. The telephone numbers are those that North
 * America keeps for fiction, 555-0100 to 555-0199, under different area codes, so that no real person has one.
 */
record Customer(String name, String phone) {
    private static final List<String> FIRST = List.of(
            "Amelia",
            "Bruno",
            "Chiara",
            "Dmitri",
            "Esther",
            "Farid",
            "Greta",
            "Hassan",
            "Ingrid",
            "Jonas",
            "Keiko",
            "Lorenzo",
            "Mireille",
            "Nikolai",
            "Ottilie",
            "Paloma",
            "Quentin",
            "Rosalind",
            "Soren",
            "Tamsin",
            "Ulrich",
            "Verena",
            "Wendell",
            "Xiomara",
            "Yolanda",
            "Zoltan");
    private static final List<String> LAST = List.of(
            "Abernathy",
            "Bellweather",
            "Castellanos",
            "Dombrowski",
            "Eisenhart",
            "Fitzwilliam",
            "Grunewald",
            "Hollingberry",
            "Ivanchenko",
            "Jovanovich",
            "Kowalczyk",
            "Lindqvist",
            "Montefiore",
            "Nakashima",
            "Okonkwo-Reed",
            "Pemberton",
            "Quattlebaum",
            "Rosenzweig",
            "Szymanski",
            "Thistlethwaite",
            "Underhill",
            "Vandermeer",
            "Wolkowitz",
            "Xanthopoulos",
            "Yamaguchi",
            "Zuckerbrot");
    private static final List<Integer> AREAS = List.of(
            201, 203, 212, 215, 302, 315, 332, 347, 401, 410, 413, 516, 518, 551, 570, 585, 607, 609, 610, 631, 646,
            716, 717, 718, 732, 814, 845, 848, 856, 860, 862, 908, 914, 917, 929, 934, 973);

    /** @param index which of the recording's addresses, in their alphabetical order */
    static Customer number(int index) {
        if (index >= AREAS.size() * 100) {
            throw new IllegalArgumentException("The fictional telephone numbers are used up");
        }
        var first = FIRST.get(Math.floorMod(index * 7, FIRST.size()));
        var last = LAST.get(Math.floorMod(index / FIRST.size() + index, LAST.size()));
        return new Customer(first + " " + last, "+1%d55501%02d".formatted(AREAS.get(index / 100), index % 100));
    }
}
