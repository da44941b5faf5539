package io.aftercare.dispatch.travel;

/** A point on the earth in degrees (WGS 84). */
public record Place(double latitude, double longitude) {
    private static final double EARTH_RADIUS_METRES = 6_371_008.8;

    public Place {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("Not a place on earth: " + latitude + ", " + longitude);
        }
    }

    /** The great-circle way in metres (haversine; the earth as a ball, wrong by 0.5 % at most). */
    public double metresTo(Place other) {
        var latitudeHalf = Math.sin(Math.toRadians(other.latitude - latitude) / 2);
        var longitudeHalf = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
        var chord = latitudeHalf * latitudeHalf
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * longitudeHalf
                        * longitudeHalf;
        return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(chord)));
    }
}
