package io.aftercare.journeys.replay;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One row of the recording, in our words. */
record RecordedRequest(
        String key,
        Instant createdAt,
        @Nullable Instant closedAt,
        String complaint,
        String symptom,
        String resolution,
        String channel,
        Borough borough,
        String address,
        double latitude,
        double longitude,
        Customer customer) {
    static final ZoneId ZONE = ZoneId.of("America/New_York");

    static RecordedRequest of(Map<String, String> row, Customer customer) {
        var borough = Borough.of(cell(row, "borough"));
        var created = instant(cell(row, "created_date"));
        var closed = cell(row, "closed_date");
        return new RecordedRequest(
                cell(row, "unique_key"),
                created,
                closed.isEmpty() ? null : instant(closed),
                cell(row, "complaint_type"),
                Stream.of("complaint_type", "descriptor", "descriptor_2", "location_type")
                        .map(name -> cell(row, name))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("; ")),
                cell(row, "resolution_description").toLowerCase(Locale.ROOT),
                channel(cell(row, "open_data_channel_type")),
                borough,
                addressOf(row),
                number(cell(row, "latitude"), borough.latitude),
                number(cell(row, "longitude"), borough.longitude),
                customer);
    }

    /** Who sends it: one network by most channels, another one where the channel was not recorded. */
    String partner() {
        return channel.equals("PARTNER") ? "globex" : "acme";
    }

    /** A number that is the same in every run and spreads evenly; {@code salt} makes independent ones. */
    int chance(String salt, int of) {
        var hash = (key + salt).hashCode() * 0x9E3779B1;
        return Math.floorMod(hash ^ (hash >>> 15), of);
    }

    /** Lower case, words joined by hyphens, for example {@code heat-hot-water}. */
    String category() {
        var words = complaint.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return words.replaceAll("^-|-$", "");
    }

    /** Street and city; where no house was told, the corner or the landmark. */
    static String addressOf(Map<String, String> row) {
        var street = List.of("incident_address", "intersection_street_1", "street_name", "landmark").stream()
                .map(name -> cell(row, name).replaceAll(" +", " "))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("No address, case " + cell(row, "unique_key"));
        var city = cell(row, "city");
        var zip = cell(row, "incident_zip");
        return (street + (city.isEmpty() ? "" : ", " + city) + (zip.isEmpty() ? "" : " " + zip)).strip();
    }

    private static String cell(Map<String, String> row, String name) {
        return row.getOrDefault(name, "").strip();
    }

    private static String channel(String recorded) {
        return switch (recorded) {
            case "PHONE" -> "PHONE";
            case "ONLINE" -> "WEB";
            case "MOBILE" -> "MOBILE";
            default -> "PARTNER";
        };
    }

    private static Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    private static double number(String text, double otherwise) {
        return text.isEmpty() ? otherwise : Double.parseDouble(text);
    }

    /** A part of the city: its outlet, its staff and its middle, which stands for a place that was not told. */
    enum Borough {
        MANHATTAN("NYC-MN", 1, List.of("tech-09", "tech-10", "tech-11"), 40.7831, -73.9712),
        BRONX("NYC-BX", 2, List.of("tech-12", "tech-13", "tech-14"), 40.8448, -73.8648),
        BROOKLYN("NYC-BK", 3, List.of("tech-01", "tech-02", "tech-03", "tech-04"), 40.6782, -73.9442),
        QUEENS("NYC-QN", 4, List.of("tech-05", "tech-06", "tech-07", "tech-08"), 40.7282, -73.7949),
        STATEN_ISLAND("NYC-SI", 5, List.of("tech-15"), 40.5795, -74.1502);

        final String outlet;
        final String head;
        final String inspector;
        final List<String> technicians;
        final double latitude;
        final double longitude;

        Borough(String outlet, int staff, List<String> technicians, double latitude, double longitude) {
            this.outlet = outlet;
            this.head = "head-0" + staff;
            this.inspector = "inspector-0" + staff;
            this.technicians = technicians;
            this.latitude = latitude;
            this.longitude = longitude;
        }

        static Borough of(String recorded) {
            return Stream.of(values())
                    .filter(borough -> borough.name().replace('_', ' ').equals(recorded))
                    .findFirst()
                    .orElse(MANHATTAN);
        }

        static Borough ofOutlet(String outlet) {
            return Stream.of(values())
                    .filter(borough -> borough.outlet.equals(outlet))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No staff is known at outlet " + outlet));
        }
    }
}
