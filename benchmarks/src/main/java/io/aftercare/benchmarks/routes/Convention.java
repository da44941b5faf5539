package io.aftercare.benchmarks.routes;

/** What counts as short, and how long a way is. */
enum Convention {
    /** Distance only; each distance is cut after its first decimal. */
    DIMACS("distance-dimacs", 10) {
        @Override
        double length(double distance) {
            return Math.floor(distance * 10 + 1e-9) / 10;
        }

        @Override
        int scaled(double distance) {
            return (int) Math.floor(distance * 10 + 1e-9);
        }
    },
    /** The number of vehicles first, then the distance in full precision. */
    VEHICLES_FIRST("vehicles-then-distance", 10_000) {
        @Override
        double length(double distance) {
            return distance;
        }

        /** Rounded up, so that what fits in whole numbers fits in full precision as well. */
        @Override
        int scaled(double distance) {
            return (int) Math.ceil(distance * 10_000 - 1e-9);
        }
    };

    /** The name in the table of best known costs. */
    final String title;
    /** Into how many parts a unit of distance or time is divided to count in whole numbers. */
    final int scale;

    Convention(String title, int scale) {
        this.title = title;
        this.scale = scale;
    }

    abstract double length(double distance);

    abstract int scaled(double distance);
}
