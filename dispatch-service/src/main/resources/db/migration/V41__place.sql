-- Outlets by their place. A box around a place holds everything within a distance of it, and a little more; over the
-- date line the box 360 degrees farther holds the rest.
CREATE INDEX outlet_place ON outlet USING gist (point(longitude, latitude));

-- The great-circle way, as assignment reckons it.
CREATE FUNCTION metres_between(
    latitude_a double precision, longitude_a double precision, latitude_b double precision, longitude_b double precision)
RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN 2 * 6371008.8 * asin(least(1, sqrt(
    sin(radians(latitude_b - latitude_a) / 2) ^ 2
    + cos(radians(latitude_a)) * cos(radians(latitude_b)) * sin(radians(longitude_b - longitude_a) / 2) ^ 2)));

CREATE FUNCTION box_around(latitude double precision, longitude double precision, metres double precision)
RETURNS box LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN box(
    point(
        longitude - CASE WHEN abs(latitude) + degrees(metres / 6371000) >= 90 THEN 360
            ELSE degrees(asin(least(1, sin(metres / 6371000) / cos(radians(latitude))))) END,
        latitude - degrees(metres / 6371000)),
    point(
        longitude + CASE WHEN abs(latitude) + degrees(metres / 6371000) >= 90 THEN 360
            ELSE degrees(asin(least(1, sin(metres / 6371000) / cos(radians(latitude))))) END,
        latitude + degrees(metres / 6371000)));
