package io.aftercare.dispatch.travel;

import java.util.function.UnaryOperator;

/**
 * In which system a latitude and a longitude are given. Maps in mainland China must shift what they show: GCJ-02 is WGS
 * 84 with a smooth displacement of some hundred metres, BD-09 shifts GCJ-02 again. Outside of mainland China's
 * bounding box GCJ-02 is WGS 84.
 */
public enum CoordinateSystem {
    WGS_84 {
        @Override
        public Place toWgs84(double latitude, double longitude) {
            return new Place(latitude, longitude);
        }

        @Override
        public Place fromWgs84(Place place) {
            return place;
        }
    },
    GCJ_02 {
        @Override
        public Place toWgs84(double latitude, double longitude) {
            return outsideChina(latitude, longitude)
                    ? new Place(latitude, longitude)
                    : undone(CoordinateSystem::shifted, latitude, longitude);
        }

        @Override
        public Place fromWgs84(Place place) {
            return outsideChina(place.latitude(), place.longitude()) ? place : shifted(place);
        }
    },
    BD_09 {
        @Override
        public Place toWgs84(double latitude, double longitude) {
            var china = undone(CoordinateSystem::baidu, latitude, longitude);
            return GCJ_02.toWgs84(china.latitude(), china.longitude());
        }

        @Override
        public Place fromWgs84(Place place) {
            return baidu(GCJ_02.fromWgs84(place));
        }
    };

    private static final double BAIDU_LATITUDE = 0.006;
    private static final double BAIDU_LONGITUDE = 0.0065;
    private static final double BAIDU_WAVE = Math.PI * 3000 / 180;
    /** The Krasovsky 1940 ellipsoid, in which the displacement of GCJ-02 is defined. */
    private static final double SEMI_MAJOR_AXIS = 6_378_245.0;

    private static final double ECCENTRICITY_SQUARED = 0.00669342162296594323;

    /** The place that is written so in this system. */
    public abstract Place toWgs84(double latitude, double longitude);

    /** The place as this system writes it; the result is a point in this system, not in WGS 84. */
    public abstract Place fromWgs84(Place place);

    private static boolean outsideChina(double latitude, double longitude) {
        return longitude < 72.004 || longitude > 137.8347 || latitude < 0.8293 || latitude > 55.8271;
    }

    /** Neither shift has a closed inverse; four rounds of correction leave less than a millimetre. */
    private static Place undone(UnaryOperator<Place> shift, double latitude, double longitude) {
        var guess = new Place(latitude, longitude);
        for (var round = 0; round < 4; round++) {
            var seen = shift.apply(guess);
            guess = new Place(
                    guess.latitude() + latitude - seen.latitude(), guess.longitude() + longitude - seen.longitude());
        }
        return guess;
    }

    private static Place baidu(Place china) {
        var x = china.longitude();
        var y = china.latitude();
        var radius = Math.hypot(x, y) + 0.00002 * Math.sin(y * BAIDU_WAVE);
        var angle = Math.atan2(y, x) + 0.000003 * Math.cos(x * BAIDU_WAVE);
        return new Place(radius * Math.sin(angle) + BAIDU_LATITUDE, radius * Math.cos(angle) + BAIDU_LONGITUDE);
    }

    private static Place shifted(Place place) {
        var x = place.longitude() - 105;
        var y = place.latitude() - 35;
        var sine = Math.sin(Math.toRadians(place.latitude()));
        var magic = 1 - ECCENTRICITY_SQUARED * sine * sine;
        var north = Math.toRadians(SEMI_MAJOR_AXIS * (1 - ECCENTRICITY_SQUARED) / (magic * Math.sqrt(magic)));
        var east = Math.toRadians(SEMI_MAJOR_AXIS / Math.sqrt(magic) * Math.cos(Math.toRadians(place.latitude())));
        return new Place(place.latitude() + northwards(x, y) / north, place.longitude() + eastwards(x, y) / east);
    }

    private static double northwards(double x, double y) {
        return -100
                + 2 * x
                + 3 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * Math.sqrt(Math.abs(x))
                + ripple(x)
                + (20 * Math.sin(y * Math.PI) + 40 * Math.sin(y / 3 * Math.PI)) * 2 / 3
                + (160 * Math.sin(y / 12 * Math.PI) + 320 * Math.sin(y / 30 * Math.PI)) * 2 / 3;
    }

    private static double eastwards(double x, double y) {
        return 300
                + x
                + 2 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * Math.sqrt(Math.abs(x))
                + ripple(x)
                + (20 * Math.sin(x * Math.PI) + 40 * Math.sin(x / 3 * Math.PI)) * 2 / 3
                + (150 * Math.sin(x / 12 * Math.PI) + 300 * Math.sin(x / 30 * Math.PI)) * 2 / 3;
    }

    private static double ripple(double x) {
        return (20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * 2 / 3;
    }
}
